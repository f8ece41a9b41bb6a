package org.margatetaskforce.web.shell;

import jakarta.el.ValueExpression;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import org.jspecify.annotations.Nullable;

/** Whole pence inside, "£525.00" on the form. Used by name: {@code converter="money"}. */
@FacesConverter("money")
public class MoneyConverter implements Converter<Number> {

    @Override
    public @Nullable Number getAsObject(FacesContext context, UIComponent component, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        long pence = MoneyText.read(typed)
                .orElseThrow(() -> new ConverterException(new FacesMessage(
                        FacesMessage.SEVERITY_ERROR, Sentences.of("shell.money.not-an-amount", typed.strip()), null)));
        return wantsInt(context, component) ? (Number) Math.toIntExact(pence) : (Number) pence;
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, @Nullable Number pence) {
        return pence == null ? "" : MoneyText.write(pence.longValue());
    }

    private static boolean wantsInt(FacesContext context, UIComponent component) {
        ValueExpression bound = component.getValueExpression("value");
        Class<?> type = bound == null ? null : bound.getType(context.getELContext());
        return type == int.class || type == Integer.class;
    }
}
