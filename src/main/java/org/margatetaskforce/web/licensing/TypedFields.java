package org.margatetaskforce.web.licensing;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.web.shell.DateText;

/**
 * What stands in the fields of the page, by field: read once from what an officer typed and once from what a colleague
 * saved meanwhile, it says where the two differ, in the page's own labels.
 */
final class TypedFields {

    private final Map<String, Field> fields = new LinkedHashMap<>();

    private record Field(String label, @Nullable Object value) {}

    /** A field in which two officers differ. */
    public record Difference(
            String label, @Nullable Object mine, @Nullable Object theirs) implements Serializable {

        /** True of a pick list, whose values have {@code words()}. */
        public boolean isChoice() {
            return mine instanceof Enum || theirs instanceof Enum;
        }

        /** What is not a choice, as a page writes it. */
        public String written(Object value) {
            if (value instanceof Boolean yes) {
                return yes ? "Yes" : "No";
            }
            return value instanceof LocalDate day ? DateText.full(day) : value.toString();
        }
    }

    /** The fields under a component, as the model behind the page now has them. */
    static TypedFields under(UIComponent form) {
        TypedFields typed = new TypedFields();
        form.visitTree(VisitContext.createVisitContext(FacesContext.getCurrentInstance()), (visit, component) -> {
            if (component instanceof UIInput input && input.getValueExpression("value") != null) {
                typed.fields.put(input.getClientId(), new Field(label(input), blankIsNothing(input.getValue())));
            }
            return VisitResult.ACCEPT;
        });
        return typed;
    }

    private static @Nullable Object blankIsNothing(@Nullable Object value) {
        if (value instanceof String text) {
            return text.isBlank() ? null : text.strip().replace("\r\n", "\n");
        }
        return value;
    }

    private static String label(UIComponent input) {
        for (UIComponent each = input; each != null; each = each.getParent()) {
            Object label = each.getAttributes().get("data-label");
            if (label != null) {
                return label.toString();
            }
        }
        return "";
    }

    boolean isSameAs(TypedFields others) {
        return differencesFrom(others).isEmpty();
    }

    List<Difference> differencesFrom(TypedFields others) {
        Map<String, Field> all = new LinkedHashMap<>(fields);
        others.fields.forEach(all::putIfAbsent);
        List<Difference> differences = new ArrayList<>();
        all.forEach((id, field) -> {
            Object mine = value(fields.get(id));
            Object theirs = value(others.fields.get(id));
            if (!Objects.equals(mine, theirs)) {
                differences.add(new Difference(field.label(), mine, theirs));
            }
        });
        return differences;
    }

    private static @Nullable Object value(@Nullable Field field) {
        return field == null ? null : field.value();
    }
}
