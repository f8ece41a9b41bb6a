package org.margatetaskforce.web.housing.notice;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.housing.notice.NoticeServices;

/** Corrects a day of service: all that follows is counted afresh, and what was decided on the old date is flagged. */
@Named
@ViewScoped
public class CorrectService extends ActOnNotice {

    private static final long serialVersionUID = 1L;

    @Inject
    transient NoticeServices services;

    private String service = "";
    private String what = "";
    private @Nullable LocalDate on;
    private @Nullable String evidence;

    /** Records the correction. */
    public String correct() {
        services.correct(
                getReference(),
                version(),
                service,
                what.equals("CAME_BACK") ? null : Objects.requireNonNull(on),
                evidence);
        return done("housing.notice.done.corrected", getReference());
    }

    /** The services so far. */
    public List<NoticeServices.Served> getServices() {
        return once("services", () -> services.served(getReference()));
    }

    public String getService() {
        return service;
    }

    public void setService(@Nullable String service) {
        this.service = service == null ? "" : service;
    }

    public String getWhat() {
        return what;
    }

    public void setWhat(@Nullable String what) {
        this.what = what == null ? "" : what;
    }

    public @Nullable LocalDate getOn() {
        return on;
    }

    public void setOn(@Nullable LocalDate on) {
        this.on = on;
    }

    public @Nullable String getEvidence() {
        return evidence;
    }

    public void setEvidence(@Nullable String evidence) {
        this.evidence = evidence;
    }
}
