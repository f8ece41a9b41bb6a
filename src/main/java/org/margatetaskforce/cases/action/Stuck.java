package org.margatetaskforce.cases.action;

/** Why an open action does not move; the board counts each and the list shows each by the same condition. */
public enum Stuck {
    NOBODY("Nobody is named to do it", "not s.owned"),
    BLOCKED("Blocked", "s.status = 'BLOCKED'"),
    MOVED_TWICE("Due day moved twice or more", "s.moves >= (select cases.action_number('red moves'))"),
    OVERDUE("Overdue", "s.due_on < (select identity.today())"),
    EXCEPTION(
            "Ten working days overdue or more: on the exception list",
            "s.due_on <= (select cases.action_exception_day())");

    private final String words;
    private final String condition;

    Stuck(String words, String condition) {
        this.words = words;
        this.condition = condition;
    }

    /** As a page says it. */
    public String words() {
        return words;
    }

    String condition() {
        return condition;
    }
}
