package org.margatetaskforce.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.identity.SignedIn;

/** Gives a page back what was typed into it before the session ended: the page's script puts it into the fields. */
@Named
@RequestScoped
public class KeptForm {

    @Inject
    KeptForms keptForms;

    @Inject
    SignedIn signedIn;

    private @Nullable String fields;

    /** What was typed, by field, as JSON; "" where nothing was kept for this page. */
    public String getFields() {
        if (fields == null) {
            String page = FacesContext.getCurrentInstance().getViewRoot().getViewId();
            fields = signedIn.isPresent() ? json(keptForms.take(signedIn.getUsername(), page)) : "";
        }
        return fields;
    }

    private static String json(Map<String, List<String>> typed) {
        if (typed.isEmpty()) {
            return "";
        }
        JsonObjectBuilder object = Json.createObjectBuilder();
        typed.forEach((field, values) -> object.add(field, Json.createArrayBuilder(values)));
        return object.build().toString();
    }
}
