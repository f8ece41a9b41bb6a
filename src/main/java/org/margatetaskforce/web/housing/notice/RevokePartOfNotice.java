package org.margatetaskforce.web.housing.notice;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.housing.notice.HazardForm;
import org.margatetaskforce.housing.notice.NoticeCompliance;

/** Revokes a notice or order for some of its hazards; for the others it stands (Housing Act 2004 ss.16(3) and 25(3)). */
@Named
@ViewScoped
public class RevokePartOfNotice extends ActOnNotice {

    private static final long serialVersionUID = 1L;

    @Inject
    transient NoticeCompliance compliance;

    private ArrayList<HazardForm> hazards = new ArrayList<>();
    private @Nullable String reasons;

    @Override
    protected void fill() {
        hazards = new ArrayList<>(drafts.hazards(getReference()));
        hazards.forEach(hazard -> hazard.setIncluded("REMOVED".equals(hazard.getFound())));
    }

    /** Revokes it for those that are chosen. */
    public String revoke() {
        compliance.revokePart(
                getReference(),
                version(),
                getChosen().stream().map(HazardForm::getReference).toList(),
                reasons);
        return done("housing.notice.done.revoked-in-part", getReference());
    }

    /** Those for which it is revoked. */
    public List<HazardForm> getChosen() {
        return hazards.stream().filter(HazardForm::isIncluded).toList();
    }

    /** Those for which it stands. */
    public List<HazardForm> getLeft() {
        return hazards.stream().filter(hazard -> !hazard.isIncluded()).toList();
    }

    public List<HazardForm> getHazards() {
        return hazards;
    }

    public @Nullable String getReasons() {
        return reasons;
    }

    public void setReasons(@Nullable String reasons) {
        this.reasons = reasons;
    }
}
