package org.margatetaskforce.web.identity;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.identity.Remarks;
import org.margatetaskforce.web.shell.Pages;
import org.margatetaskforce.web.shell.Sentences;

/** "This did not work": told from any page, answered by the Programme Manager on the same one. */
@Named
@ViewScoped
public class SayWhatDidNotWork implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int ROWS = 25;

    @Inject
    transient Remarks remarks;

    private String from = "";
    private String words = "";
    private final HashMap<String, String> answers = new HashMap<>();
    private int page = 1;
    private transient Remarks.Page found = new Remarks.Page(List.of(), 0, 0);

    /** Reads what was told: all of it for the Programme Manager, their own for everybody else. */
    public void find() {
        found = remarks.page((Math.max(1, page) - 1) * ROWS, ROWS);
    }

    /** Tells it. */
    public void tell() {
        String reference = remarks.tell(from, words);
        words = "";
        say("identity.remark.told", reference);
    }

    /** Answers one. */
    public void answer(String reference) {
        remarks.answer(reference, answers.getOrDefault(reference, ""));
        say("identity.remark.is-answered", reference);
    }

    private void say(String sentence, String reference) {
        FacesContext.getCurrentInstance()
                .addMessage(
                        null, new FacesMessage(FacesMessage.SEVERITY_INFO, Sentences.of(sentence, reference), null));
        find();
    }

    public List<Remarks.Row> getRows() {
        return found.rows();
    }

    public int getTotal() {
        return found.total();
    }

    public int getWaiting() {
        return found.waiting();
    }

    public int getPages() {
        return Math.max(1, (found.total() + ROWS - 1) / ROWS);
    }

    public Map<String, String> getAnswers() {
        return answers;
    }

    public String getFrom() {
        return from;
    }

    /** A page of ours, without what it was asked: that may name a record. */
    public void setFrom(@Nullable String from) {
        this.from = from != null
                        && from.matches("/[a-z/-]+\\.xhtml")
                        && Pages.ours().contains(from)
                ? from
                : "/";
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
