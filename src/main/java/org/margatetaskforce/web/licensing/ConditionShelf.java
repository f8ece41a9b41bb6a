package org.margatetaskforce.web.licensing;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.licensing.ConditionChoice;
import org.margatetaskforce.licensing.ConditionText;
import org.margatetaskforce.licensing.ConditionTopic;

/** One topic of the library of conditions, as a form offers it: what is mandatory is chosen and stays so. */
public class ConditionShelf implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ConditionTopic topic;
    private final List<Line> lines = new ArrayList<>();

    private ConditionShelf(ConditionTopic topic) {
        this.topic = topic;
    }

    /**
     * The library by topic.
     *
     * @param texts the texts in force
     * @param mandatory those of them that this licence must have
     * @param before what was chosen before
     */
    public static List<ConditionShelf> of(
            List<ConditionText> texts, List<ConditionText> mandatory, List<ConditionChoice> before) {
        Set<String> must = mandatory.stream().map(ConditionText::getCode).collect(Collectors.toSet());
        Map<String, ConditionChoice> chosen = before.stream()
                .collect(Collectors.toMap(
                        choice -> Objects.requireNonNullElse(choice.getCode(), ""), Function.identity(), (a, b) -> b));
        Map<ConditionTopic, ConditionShelf> shelves = new EnumMap<>(ConditionTopic.class);
        for (ConditionText text : texts) {
            Line line = new Line(text, must.contains(text.getCode()), chosen.get(text.getCode()));
            shelves.computeIfAbsent(text.getTopic(), ConditionShelf::new).lines.add(line);
        }
        return new ArrayList<>(shelves.values());
    }

    /** What is chosen now. */
    public static List<ConditionChoice> chosen(List<ConditionShelf> shelves) {
        return shelves.stream()
                .flatMap(shelf -> shelf.lines.stream())
                .filter(Line::isChosen)
                .map(Line::choice)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** The lines that are chosen now, in the order of the library. */
    static List<Line> chosenLines(List<ConditionShelf> shelves) {
        return shelves.stream()
                .flatMap(shelf -> shelf.lines.stream())
                .filter(Line::isChosen)
                .toList();
    }

    public ConditionTopic getTopic() {
        return topic;
    }

    public List<Line> getLines() {
        return lines;
    }

    /** One condition of the library. */
    public static class Line implements Serializable {

        private static final long serialVersionUID = 1L;

        private final String code;
        private final String title;
        private final String text;
        private final String source;
        private final boolean mandatory;
        private boolean chosen;
        private @Nullable String particulars;

        Line(ConditionText from, boolean mandatory, @Nullable ConditionChoice before) {
            code = from.getCode();
            title = from.getTitle();
            text = from.getText();
            source = from.getSource();
            this.mandatory = mandatory;
            chosen = mandatory || before != null;
            particulars = before == null ? null : before.getParticulars();
        }

        ConditionChoice choice() {
            ConditionChoice choice = new ConditionChoice();
            choice.setCode(code);
            choice.setParticulars(particulars);
            return choice;
        }

        public String getCode() {
            return code;
        }

        public String getTitle() {
            return title;
        }

        public String getText() {
            return text;
        }

        public String getSource() {
            return source;
        }

        public boolean isMandatory() {
            return mandatory;
        }

        /** True of a text that speaks of its particulars. */
        public boolean isWithParticulars() {
            return text.contains("the particulars");
        }

        public boolean isChosen() {
            return chosen;
        }

        /** A mandatory condition stays, whatever a browser sends. */
        public void setChosen(boolean chosen) {
            this.chosen = mandatory || chosen;
        }

        public @Nullable String getParticulars() {
            return particulars;
        }

        public void setParticulars(@Nullable String particulars) {
            this.particulars = particulars;
        }
    }
}
