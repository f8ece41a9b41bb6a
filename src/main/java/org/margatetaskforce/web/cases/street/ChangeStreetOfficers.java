package org.margatetaskforce.web.cases.street;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.identity.Colleague;
import org.margatetaskforce.identity.Officers;

/** Changes who goes on a street week. */
@Named
@ViewScoped
public class ChangeStreetOfficers extends ActOnStreetWeek {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Officers officers;

    private String officer = "";
    private transient @Nullable List<Colleague> colleagues;

    /** Somebody else goes too. */
    public String join() {
        weeks.join(getReference(), version(), officer);
        return again("cases.street.done.joined", officer);
    }

    /** Somebody does not go after all. */
    public String leave(String username) {
        weeks.leave(getReference(), version(), username);
        return again("cases.street.done.left", username);
    }

    private String again(String key, String username) {
        done(key, officers.nameOf(username));
        return "/cases/change-street-officers.xhtml?faces-redirect=true&reference=" + getReference();
    }

    /** Everybody who can go and does not yet. */
    public List<Colleague> getColleagues() {
        List<Colleague> read = colleagues;
        if (read == null) {
            read = officers.colleagues().stream()
                    .filter(each ->
                            getGoing().stream().noneMatch(one -> one.username().equals(each.username())))
                    .toList();
            colleagues = read;
        }
        return read;
    }

    public String getOfficer() {
        return officer;
    }

    public void setOfficer(@Nullable String officer) {
        this.officer = officer == null ? "" : officer;
    }
}
