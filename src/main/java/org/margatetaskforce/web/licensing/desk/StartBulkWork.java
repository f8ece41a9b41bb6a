package org.margatetaskforce.web.licensing.desk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.law.ServiceMethod;
import org.margatetaskforce.licensing.desk.BulkFilter;
import org.margatetaskforce.licensing.desk.BulkForm;
import org.margatetaskforce.licensing.desk.BulkKind;
import org.margatetaskforce.licensing.desk.BulkWorks;
import org.margatetaskforce.web.shell.Pick;

/** Picks many applications, says once what is done with them, and begins it. */
@Named
@ViewScoped
public class StartBulkWork implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final List<Pick> KINDS = Pick.of(BulkKind.values(), BulkKind::words);

    @Inject
    transient BulkWorks bulkWorks;

    private final BulkForm form = new BulkForm();
    private final Map<String, Boolean> chosen = new LinkedHashMap<>();
    private String kind = "";
    private String text = "";
    private String postcode = "";
    private String landlord = "";
    private BulkWorks.Candidates candidates = new BulkWorks.Candidates(List.of(), 0);
    private boolean checking;

    /** Finds what fits, all of it ticked; the versions found here are what is worked on. */
    public void open() {
        form.setKind(BulkKind.of(kind));
        form.setSentOn(TaskForceClock.current().today());
        candidates =
                bulkWorks.candidates(new BulkFilter(form.getKind(), orNull(text), orNull(postcode), orNull(landlord)));
        candidates.rows().forEach(row -> chosen.put(row.reference(), true));
    }

    private static @Nullable String orNull(String asked) {
        return asked.isBlank() ? null : asked;
    }

    /** Ticks every one, or none. */
    public void tick(boolean all) {
        chosen.replaceAll((reference, before) -> all);
    }

    /** What was typed is shown once more before anything is begun. */
    public void check() {
        bulkWorks.check(form, getPicked());
        checking = true;
    }

    /** Back to the form, with everything as it was typed. */
    public void change() {
        checking = false;
    }

    /** Begins it, and goes to watch it. */
    public String start() {
        return "/licensing/view-bulk-work.xhtml?faces-redirect=true&reference=" + bulkWorks.start(form, getPicked());
    }

    /** Those that are ticked. */
    public List<BulkWorks.Candidate> getPicked() {
        return candidates.rows().stream()
                .filter(row -> Boolean.TRUE.equals(chosen.get(row.reference())))
                .toList();
    }

    /** How many are ticked. */
    public int getPickedCount() {
        return (int) chosen.values().stream().filter(Boolean.TRUE::equals).count();
    }

    public BulkWorks.Candidates getCandidates() {
        return candidates;
    }

    /** Is anything left out, because one piece of work takes no more? */
    public boolean isCut() {
        return candidates.total() > candidates.rows().size();
    }

    public Map<String, Boolean> getChosen() {
        return chosen;
    }

    public BulkForm getForm() {
        return form;
    }

    public boolean isChecking() {
        return checking;
    }

    /** True where the list is narrowed. */
    public boolean isNarrowed() {
        return !(text + postcode + landlord).isBlank();
    }

    public Collection<Pick> getKinds() {
        return KINDS;
    }

    public ServiceMethod[] getMethods() {
        return ServiceMethod.values();
    }

    public String getKind() {
        return kind;
    }

    public void setKind(@Nullable String kind) {
        this.kind = Objects.requireNonNullElse(kind, "");
    }

    public String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = Objects.requireNonNullElse(text, "");
    }

    public String getPostcode() {
        return postcode;
    }

    public void setPostcode(@Nullable String postcode) {
        this.postcode = Objects.requireNonNullElse(postcode, "");
    }

    public String getLandlord() {
        return landlord;
    }

    public void setLandlord(@Nullable String landlord) {
        this.landlord = Objects.requireNonNullElse(landlord, "");
    }
}
