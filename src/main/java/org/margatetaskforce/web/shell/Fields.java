package org.margatetaskforce.web.shell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ComponentSystemEvent;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ties the input inside a {@code tf:field} to its label, hint and error for those who hear the page instead of seeing it
 * (WCAG 1.3.1, 3.3.1), so that a page's author need not.
 */
@Named
@ApplicationScoped
public class Fields {

    /** Gives the input the field's label, so that Faces' own messages call it by its name. */
    public void name(ComponentSystemEvent event) {
        UIComponent field = event.getComponent();
        UIInput input = inputOf(field);
        Object label = field.getAttributes().get("data-label");
        if (input != null && label != null && input.getAttributes().get("label") == null) {
            input.getAttributes().put("label", label);
        }
    }

    /** Points the input at its hint and its error, and says when what was typed is not right. */
    public void describe(ComponentSystemEvent event) {
        UIComponent field = event.getComponent();
        UIInput input = inputOf(field);
        if (input == null) {
            return;
        }
        FacesContext context = FacesContext.getCurrentInstance();
        String id = input.getClientId(context);
        String described = Boolean.TRUE.equals(field.getAttributes().get("data-hinted")) ? id + "-hint" : "";
        List<?> messages = context.getMessageList(id);
        if (!messages.isEmpty()) {
            described = described.isEmpty() ? id + "-error" : id + "-error " + described;
        }
        set(input, "aria-describedby", described.isEmpty() ? null : described);
        // PrimeFaces says so itself of an input that knows it is wrong; one of a page without state has forgotten it
        set(input, "aria-invalid", input.isValid() && !messages.isEmpty() ? "true" : null);
    }

    private static void set(UIInput input, String attribute, @Nullable String value) {
        if (value == null) {
            input.getPassThroughAttributes().remove(attribute);
        } else {
            input.getPassThroughAttributes().put(attribute, value);
        }
    }

    private static @Nullable UIInput inputOf(UIComponent parent) {
        for (UIComponent child : parent.getChildren()) {
            if (child instanceof UIInput input) {
                return input;
            }
            UIInput deeper = inputOf(child);
            if (deeper != null) {
                return deeper;
            }
        }
        return null;
    }
}
