package org.margatetaskforce.web.identity;

import jakarta.annotation.PostConstruct;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalTime;
import java.util.List;
import org.margatetaskforce.identity.Preference;
import org.margatetaskforce.identity.Preferences;
import org.margatetaskforce.web.shell.HiddenNames;
import org.margatetaskforce.web.shell.Sentences;

/** An officer says how they like the house. */
@Named
@ViewScoped
public class MyPreferences implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final List<String> HOURS = List.of("06:30", "07:00", "07:30", "08:00", "08:30", "09:00", "12:00");

    @Inject
    transient Preferences preferences;

    @Inject
    transient HiddenNames hiddenNames;

    private boolean digest;
    private String digestAt = "";
    private boolean hideNames;

    @PostConstruct
    void open() {
        Preference mine = preferences.mine();
        digest = mine.digest();
        digestAt = mine.digestAt().toString();
        hideNames = mine.hideNames();
    }

    /** Keeps what was chosen. */
    public void save() {
        preferences.keep(new Preference(digest, LocalTime.parse(digestAt), hideNames));
        hiddenNames.become(hideNames);
        FacesContext.getCurrentInstance()
                .addMessage(
                        null,
                        new FacesMessage(FacesMessage.SEVERITY_INFO, Sentences.of("identity.preference.saved"), null));
    }

    public List<String> getHours() {
        return HOURS;
    }

    public boolean isDigest() {
        return digest;
    }

    public void setDigest(boolean digest) {
        this.digest = digest;
    }

    public String getDigestAt() {
        return digestAt;
    }

    public void setDigestAt(String digestAt) {
        this.digestAt = digestAt;
    }

    public boolean isHideNames() {
        return hideNames;
    }

    public void setHideNames(boolean hideNames) {
        this.hideNames = hideNames;
    }
}
