package org.margatetaskforce.web.safety;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.margatetaskforce.safety.PeerGroups;
import org.margatetaskforce.web.shell.Tell;

/** Records a group of people who run together; who belongs to it is recorded next. */
@Named
@ViewScoped
public class RecordPeerGroup implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient PeerGroups groups;

    private final GroupForm form = new GroupForm();

    /** Records it. */
    public String record() {
        String reference = groups.record(form.about());
        Tell.next("safety.group.done.recorded", reference);
        return "/safety/view-peer-group.xhtml?faces-redirect=true&reference=" + reference;
    }

    public GroupForm getForm() {
        return form;
    }
}
