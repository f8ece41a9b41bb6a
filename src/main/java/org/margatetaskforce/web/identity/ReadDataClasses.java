package org.margatetaskforce.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.margatetaskforce.identity.DataClasses;

/** Reads the classes of information: who answers for each, and how much of it the reader sees. */
@Named
@RequestScoped
public class ReadDataClasses {

    @Inject
    DataClasses classes;

    private List<DataClasses.Row> rows = List.of();

    /** Reads them. */
    public void open() {
        rows = classes.all();
    }

    public List<DataClasses.Row> getRows() {
        return rows;
    }
}
