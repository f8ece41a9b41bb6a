package org.margatetaskforce.cases.referral;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A referral as typed so far: seven questions, of which none but what is the matter must have an answer to be kept. */
public final class ReferralForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private List<String> subjects = new ArrayList<>();
    private @Nullable String who;
    private @Nullable String uprn;
    private @Nullable String place;
    private @Nullable String category;
    private @Nullable String concern;
    private @Nullable ToldAbout told;
    private @Nullable SharingBasis basis;
    private List<String> grounds = new ArrayList<>();
    private @Nullable String contact;

    /** References of people, families and organisations known to the index. */
    public List<String> getSubjects() {
        return subjects;
    }

    public void setSubjects(List<String> subjects) {
        this.subjects = new ArrayList<>(subjects);
    }

    /** People by words alone. */
    public @Nullable String getWho() {
        return who;
    }

    public void setWho(@Nullable String who) {
        this.who = who;
    }

    /** Where: from the gazetteer. */
    public @Nullable String getUprn() {
        return uprn;
    }

    public void setUprn(@Nullable String uprn) {
        this.uprn = uprn;
    }

    /** Where, by words alone: somebody outside the team has no gazetteer. */
    public @Nullable String getPlace() {
        return place;
    }

    public void setPlace(@Nullable String place) {
        this.place = place;
    }

    public @Nullable String getCategory() {
        return category;
    }

    public void setCategory(@Nullable String category) {
        this.category = category;
    }

    public @Nullable String getConcern() {
        return concern;
    }

    public void setConcern(@Nullable String concern) {
        this.concern = concern;
    }

    public @Nullable ToldAbout getTold() {
        return told;
    }

    public void setTold(@Nullable ToldAbout told) {
        this.told = told;
    }

    public @Nullable SharingBasis getBasis() {
        return basis;
    }

    public void setBasis(@Nullable SharingBasis basis) {
        this.basis = basis;
    }

    /** Codes of what makes it urgent; none where nothing does. */
    public List<String> getGrounds() {
        return grounds;
    }

    public void setGrounds(@Nullable List<String> grounds) {
        this.grounds = grounds == null ? new ArrayList<>() : new ArrayList<>(grounds);
    }

    public @Nullable String getContact() {
        return contact;
    }

    public void setContact(@Nullable String contact) {
        this.contact = contact;
    }
}
