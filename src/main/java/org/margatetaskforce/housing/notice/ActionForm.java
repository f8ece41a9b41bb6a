package org.margatetaskforce.housing.notice;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is typed as a course of action is decided: the circumstances, the choice, why it, and why not each other. */
public class ActionForm implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Why not one of the others. */
    public static class Against implements Serializable {

        private static final long serialVersionUID = 1L;

        private final NoticeKind kind;
        private @Nullable String words;

        /** One of the others. */
        public Against(NoticeKind kind) {
            this.kind = kind;
        }

        public NoticeKind getKind() {
            return kind;
        }

        public @Nullable String getWords() {
            return words;
        }

        public void setWords(@Nullable String words) {
            this.words = words;
        }
    }

    private @Nullable NoticeKind chosen;
    private boolean imminentRisk;
    private boolean managementOrder;
    private boolean listedBuilding;
    private boolean hmoOrCommonParts;
    private @Nullable String reasons;
    private @Nullable String imminentRiskWords;
    private @Nullable String fireConsultation;
    private final List<Against> against = new ArrayList<>();

    /** With room for a reason against each course. */
    public ActionForm() {
        for (NoticeKind kind : NoticeKind.values()) {
            against.add(new Against(kind));
        }
    }

    Map<NoticeKind, String> reasonsAgainst() {
        Map<NoticeKind, String> reasonsAgainst = new EnumMap<>(NoticeKind.class);
        against.forEach(one -> reasonsAgainst.put(one.getKind(), Objects.requireNonNullElse(one.getWords(), "")));
        return reasonsAgainst;
    }

    public @Nullable NoticeKind getChosen() {
        return chosen;
    }

    public void setChosen(@Nullable NoticeKind chosen) {
        this.chosen = chosen;
    }

    /** Is there an imminent risk of serious harm? */
    public boolean isImminentRisk() {
        return imminentRisk;
    }

    public void setImminentRisk(boolean imminentRisk) {
        this.imminentRisk = imminentRisk;
    }

    public boolean isManagementOrder() {
        return managementOrder;
    }

    public void setManagementOrder(boolean managementOrder) {
        this.managementOrder = managementOrder;
    }

    public boolean isListedBuilding() {
        return listedBuilding;
    }

    public void setListedBuilding(boolean listedBuilding) {
        this.listedBuilding = listedBuilding;
    }

    public boolean isHmoOrCommonParts() {
        return hmoOrCommonParts;
    }

    public void setHmoOrCommonParts(boolean hmoOrCommonParts) {
        this.hmoOrCommonParts = hmoOrCommonParts;
    }

    public @Nullable String getReasons() {
        return reasons;
    }

    public void setReasons(@Nullable String reasons) {
        this.reasons = reasons;
    }

    public @Nullable String getImminentRiskWords() {
        return imminentRiskWords;
    }

    public void setImminentRiskWords(@Nullable String imminentRiskWords) {
        this.imminentRiskWords = imminentRiskWords;
    }

    public @Nullable String getFireConsultation() {
        return fireConsultation;
    }

    public void setFireConsultation(@Nullable String fireConsultation) {
        this.fireConsultation = fireConsultation;
    }

    public List<Against> getAgainst() {
        return against;
    }
}
