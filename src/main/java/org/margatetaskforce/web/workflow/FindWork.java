package org.margatetaskforce.web.workflow;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.identity.Officers;
import org.margatetaskforce.identity.SignedIn;
import org.margatetaskforce.web.shell.Sentences;
import org.margatetaskforce.workflow.Workflow;
import org.margatetaskforce.workflow.Worklist;
import org.margatetaskforce.workflow.WorklistFilter;
import org.margatetaskforce.workflow.WorklistRow;

/** The page every day begins with: what is mine, what my post can take, what is late, soonest first. */
@Named
@ViewScoped
public class FindWork implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int ROWS = 25;

    @Inject
    transient Worklist worklist;

    @Inject
    transient Workflow workflow;

    @Inject
    transient Officers officers;

    @Inject
    transient SignedIn signedIn;

    private String view = "all";
    private String task = "";
    private String text = "";
    private boolean late;
    private int page = 1;
    private transient Worklist.@Nullable Page found;
    private transient List<Worklist.Kind> kinds = List.of();
    private transient Map<String, String> names = Map.of();

    /** Reads the page that the address asks for; a page past the end is the last one. */
    public void find() {
        Worklist.Page rows = read();
        if (rows.rows().isEmpty() && rows.total() > 0) {
            page = (rows.total() + ROWS - 1) / ROWS;
            rows = read();
        }
        found = rows;
        kinds = worklist.kinds();
        names = officers.names();
    }

    private Worklist.Page read() {
        return worklist.page(new WorklistFilter(
                whose(view), null, orNull(task), orNull(text), late, (Math.max(1, page) - 1) * ROWS, ROWS));
    }

    /** Whose work an address names; nothing and nonsense are mine and my groups'. */
    static WorklistFilter.View whose(@Nullable String view) {
        return switch (view == null ? "" : view) {
            case "mine" -> WorklistFilter.View.MINE;
            case "group" -> WorklistFilter.View.MY_GROUPS;
            case "agency" -> WorklistFilter.View.MY_AGENCY;
            default -> WorklistFilter.View.MINE_AND_MY_GROUPS;
        };
    }

    static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** Takes a task of one's group. */
    public void claim(WorklistRow row) {
        change(() -> workflow.claim(row.taskId()), "workflow.claimed", row);
    }

    /** Gives a task back to its group. */
    public void release(WorklistRow row) {
        change(() -> workflow.release(row.taskId()), "workflow.released", row);
    }

    /** The list is read again whether it went well or somebody else was quicker: then the row shows who has it. */
    private void change(Runnable verb, String sentence, WorklistRow row) {
        FacesContext context = FacesContext.getCurrentInstance();
        try {
            verb.run();
            context.addMessage(
                    null,
                    new FacesMessage(
                            FacesMessage.SEVERITY_INFO, Sentences.of(sentence, row.title(), row.reference()), null));
        } catch (RuleBroken refused) {
            context.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, Sentences.of(refused), null));
        }
        find();
    }

    /** True of a task that the one signed in has taken. */
    public boolean isMine(WorklistRow row) {
        return signedIn.getUsername().equals(row.assignee());
    }

    /** True of a task that nobody has taken and the one signed in may. */
    public boolean isFree(WorklistRow row) {
        return row.assignee() == null && signedIn.is(row.group());
    }

    /** The name of who has taken a task. */
    public String holder(WorklistRow row) {
        String assignee = row.assignee();
        return assignee == null ? "nobody yet" : names.getOrDefault(assignee, assignee);
    }

    /** The rows of this page. */
    public List<WorklistRow> getRows() {
        return found == null ? List.of() : found.rows();
    }

    /** All rows that the filter lets through. */
    public int getTotal() {
        return found == null ? 0 : found.total();
    }

    /** How many of them are late. */
    public int getOverdue() {
        return found == null ? 0 : found.overdue();
    }

    /** The kinds of task to choose from. */
    public List<Worklist.Kind> getKinds() {
        return kinds;
    }

    /** How many pages there are. */
    public int getPages() {
        return Math.max(1, (getTotal() + ROWS - 1) / ROWS);
    }

    /** True where anything but whose work is chosen. */
    public boolean isFiltered() {
        return late || !task.isBlank() || !text.isBlank();
    }

    /** The address of this list with one thing changed ({@code view}, {@code task}, {@code q}, {@code late}, {@code page}). */
    public String with(String name, String value) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("view", view.equals("all") ? "" : view);
        all.put("task", task);
        all.put("q", text);
        all.put("late", late ? "true" : "");
        all.put("page", "");
        all.put(name, value.equals("1") && name.equals("page") || value.equals("all") ? "" : value);
        String query = all.entrySet().stream()
                .filter(entry -> !entry.getValue().isBlank())
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return "/worklist.xhtml" + (query.isEmpty() ? "" : "?" + query);
    }

    /** Whose work: all, mine, group, agency. */
    public String getView() {
        return view;
    }

    /** From the address. */
    public void setView(@Nullable String view) {
        this.view = view == null ? "all" : view;
    }

    /** The kind of task, or nothing for all. */
    public String getTask() {
        return task;
    }

    /** From the address. */
    public void setTask(@Nullable String task) {
        this.task = task == null ? "" : task;
    }

    /** Letters of a reference or a door. */
    public String getText() {
        return text;
    }

    /** From the address. */
    public void setText(@Nullable String text) {
        this.text = text == null ? "" : text.strip();
    }

    /** Only what is late. */
    public boolean isLate() {
        return late;
    }

    /** From the address. */
    public void setLate(boolean late) {
        this.late = late;
    }

    /** The page, from 1. */
    public int getPage() {
        return page;
    }

    /** From the address. */
    public void setPage(int page) {
        this.page = Math.min(Math.max(1, page), 1_000_000);
    }
}
