package org.margatetaskforce.web.workflow;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.identity.Colleague;
import org.margatetaskforce.identity.Officers;
import org.margatetaskforce.web.shell.Sentences;
import org.margatetaskforce.workflow.Workflow;
import org.margatetaskforce.workflow.Worklist;
import org.margatetaskforce.workflow.WorklistRow;

/** Gives a task to a colleague who holds the post it is for, with the reason. */
@Named
@ViewScoped
public class HandOver implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Worklist worklist;

    @Inject
    transient Workflow workflow;

    @Inject
    transient Officers officers;

    private String task = "";
    private String reference = "";
    private String colleague = "";
    private String reason = "";
    private transient @Nullable WorklistRow row;
    private transient List<Colleague> colleagues = List.of();

    /** Reads the task and who may have it. */
    public void show() {
        WorklistRow found = worklist.about(reference).stream()
                .filter(each -> each.taskId().equals(task))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no task " + task));
        row = found;
        colleagues = officers.ofPost(found.group()).stream()
                .filter(each -> !each.username().equals(found.assignee()))
                .toList();
    }

    /** Hands it over and goes back to the worklist. */
    public String handOver() {
        workflow.reassign(task, colleague, reason);
        FacesContext context = FacesContext.getCurrentInstance();
        context.getExternalContext().getFlash().setKeepMessages(true);
        context.addMessage(
                null,
                new FacesMessage(
                        FacesMessage.SEVERITY_INFO,
                        Sentences.of("workflow.handed-over", officers.nameOf(colleague), reference),
                        null));
        return "/worklist.xhtml?faces-redirect=true";
    }

    /** The task. */
    public @Nullable WorklistRow getRow() {
        return row;
    }

    /** Who may have it. */
    public List<Colleague> getColleagues() {
        return colleagues;
    }

    /** From the address. */
    public String getTask() {
        return task;
    }

    /** From the address. */
    public void setTask(String task) {
        this.task = task;
    }

    /** From the address. */
    public String getReference() {
        return reference;
    }

    /** From the address. */
    public void setReference(String reference) {
        this.reference = reference;
    }

    /** The user name of who shall have it. */
    public String getColleague() {
        return colleague;
    }

    /** Who shall have it. */
    public void setColleague(String colleague) {
        this.colleague = colleague;
    }

    /** Why. */
    public String getReason() {
        return reason;
    }

    /** Why. */
    public void setReason(String reason) {
        this.reason = reason;
    }
}
