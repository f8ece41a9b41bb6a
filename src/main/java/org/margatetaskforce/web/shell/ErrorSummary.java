package org.margatetaskforce.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.primefaces.component.api.InputHolder;

/** What is wrong with the page, gathered at its top, each line a link to the field it speaks of; and what went right. */
@Named
@RequestScoped
public class ErrorSummary {

    /** One line: what to mend, and the page id of the field ("" where it is the whole page's). */
    public record Line(String text, String field) {}

    /** What must be mended, in the order of the page. */
    public List<Line> getErrors() {
        FacesContext context = FacesContext.getCurrentInstance();
        List<Line> lines = new ArrayList<>();
        Iterator<String> fields = context.getClientIdsWithMessages();
        while (fields.hasNext()) {
            String field = fields.next();
            for (FacesMessage message : context.getMessageList(field)) {
                if (isError(message)) {
                    lines.add(new Line(message.getSummary(), field == null ? "" : focusable(context, field)));
                }
            }
        }
        return lines;
    }

    /** What was done. */
    public List<String> getDone() {
        return FacesContext.getCurrentInstance().getMessageList().stream()
                .filter(message -> !isError(message))
                .map(FacesMessage::getSummary)
                .toList();
    }

    private static boolean isError(FacesMessage message) {
        return message.getSeverity().getOrdinal() >= FacesMessage.SEVERITY_ERROR.getOrdinal();
    }

    /** A pick list's own element cannot take the focus; the input inside it can. */
    private static String focusable(FacesContext context, String field) {
        UIComponent component = context.getViewRoot().findComponent(":" + field);
        return component instanceof InputHolder holder ? holder.getInputClientId() : field;
    }
}
