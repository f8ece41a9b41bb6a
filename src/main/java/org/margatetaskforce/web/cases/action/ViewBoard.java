package org.margatetaskforce.web.cases.action;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.cases.action.ActionBoard;
import org.margatetaskforce.cases.action.ActionFilter;
import org.margatetaskforce.cases.action.ActionRow;
import org.margatetaskforce.cases.action.Actions;
import org.margatetaskforce.cases.action.Stuck;
import org.margatetaskforce.cases.referral.AgencyReferralFilter;
import org.margatetaskforce.cases.referral.AgencyReferrals;
import org.margatetaskforce.web.shell.PageAddress;

/** The programme manager's board: figures that lead to their rows, a drawing with its table, and what is stuck and why. */
@Named
@RequestScoped
public class ViewBoard {

    private static final int WIDTH = 600;
    private static final int LEFT = 220;
    private static final int TOP = 8;
    private static final int STEP = 32;
    private static final int BAR = 24;
    private static final int NARROWEST_FOR_A_NUMBER = 16;
    private static final int WORST = 10;

    @Inject
    ActionBoard actionBoard;

    @Inject
    Actions actions;

    @Inject
    AgencyReferrals agencyReferrals;

    private AgencyReferrals.Page unanswered = new AgencyReferrals.Page(List.of(), 0);
    private ActionBoard.@Nullable View view;
    private List<ActionRow> worst = List.of();

    /** A piece of a bar: a colour's share of an agency's actions. */
    public record Piece(String kind, int x, int width, int number) {

        /** Wide enough to hold its number. */
        public boolean isNumbered() {
            return width >= NARROWEST_FOR_A_NUMBER;
        }

        /** Where its number stands. */
        public int middle() {
            return x + width / 2;
        }
    }

    /** A bar of the drawing: an agency. */
    public record Bar(String words, int y, int total, int end, List<Piece> pieces) {

        /** The line on which its words stand. */
        public int baseline() {
            return y + BAR - 7;
        }
    }

    /** What one agency asked of another and an alarm rang for, because nobody answered. */
    public AgencyReferrals.Page getUnanswered() {
        return unanswered;
    }

    /** Reads the board. */
    public void open() {
        view = actionBoard.look();
        unanswered = agencyReferrals.page(
                new AgencyReferralFilter(AgencyReferralFilter.View.ALL, null, null, true, null, null, 0, WORST));
        worst = actions.page(new ActionFilter(
                        ActionFilter.Whose.ALL,
                        ActionFilter.State.OPEN,
                        null,
                        null,
                        null,
                        null,
                        Stuck.EXCEPTION,
                        null,
                        null,
                        false,
                        null,
                        null,
                        null,
                        ActionFilter.Order.DUE,
                        0,
                        WORST))
                .rows();
    }

    /** The address of the rows behind a figure: of all agencies, open, narrowed as said. */
    public String rows(String name, String value, String colour) {
        PageAddress address = new PageAddress("/cases/find-actions.xhtml")
                .filter("whose", "all")
                .filter("rag", colour);
        return name.equals("strand") && value.equals(ActionBoard.RESTRICTED)
                ? address.with("restricted", "yes")
                : address.with(name, value);
    }

    /** The address of what ended, in one colour. */
    public String ended(String colour) {
        return new PageAddress("/cases/find-actions.xhtml")
                .filter("whose", "all")
                .filter("state", "OVER")
                .filter("order", "ENDED")
                .filter("recent", "yes")
                .with("rag", colour);
    }

    /** The drawing: a bar an agency, each in its three colours, as long as it has actions. */
    public List<Bar> getBars() {
        List<ActionBoard.Line> lines = getView().agencies();
        int most = lines.stream().mapToInt(ActionBoard.Line::total).max().orElse(1);
        List<Bar> bars = new ArrayList<>();
        for (ActionBoard.Line line : lines) {
            List<Piece> pieces = new ArrayList<>();
            int x = piece(pieces, "red", LEFT, line.red(), most);
            x = piece(pieces, "amber", x, line.amber(), most);
            x = piece(pieces, "green", x, line.green(), most);
            bars.add(new Bar(line.words(), TOP + bars.size() * STEP, line.total(), x + 6, pieces));
        }
        return bars;
    }

    private static int piece(List<Piece> pieces, String kind, int x, int number, int most) {
        if (number == 0) {
            return x;
        }
        int width = Math.max(2, Math.round((float) number * (WIDTH - LEFT - 40) / most));
        pieces.add(new Piece(kind, x, width, number));
        return x + width;
    }

    /** How high the drawing is. */
    public int getHeight() {
        return TOP + getView().agencies().size() * STEP;
    }

    public int getWidth() {
        return WIDTH;
    }

    /** What the drawing shows, in a sentence. */
    public String getSentence() {
        ActionBoard.View board = getView();
        if (board.agencies().isEmpty()) {
            return "No action is open.";
        }
        ActionBoard.Line reddest = board.agencies().get(0);
        for (ActionBoard.Line line : board.agencies()) {
            if (line.red() > reddest.red()) {
                reddest = line;
            }
        }
        ActionBoard.Line all = board.all();
        return "%d of %d open actions are red, %d amber and %d green; the most red ones, %d, are with %s."
                .formatted(all.red(), all.total(), all.amber(), all.green(), reddest.red(), reddest.words());
    }

    /** The board. */
    public ActionBoard.View getView() {
        ActionBoard.View read = view;
        if (read == null) {
            throw new IllegalStateException("the board is not open");
        }
        return read;
    }

    /** The first of the exception list. */
    public List<ActionRow> getWorst() {
        return worst;
    }
}
