package org.margatetaskforce.web.cases;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.cases.CaseLink;
import org.margatetaskforce.cases.CaseLinks;

/** End a link. */
@Named
@ViewScoped
public class UnlinkCase extends ActOnCase {

    private static final long serialVersionUID = 1L;

    @Inject
    CaseLinks caseLinks;

    private @Nullable String link;

    /** End the link. */
    public String act() {
        caseLinks.end(getReference(), Long.parseLong(orEmpty(link)));
        return done("The link has ended.");
    }

    /** The links of the case. */
    public List<CaseLink> getLinks() {
        return caseLinks.of(getReference());
    }

    /** One of them in words. */
    public String said(@Nullable String number) {
        return getLinks().stream()
                .filter(each -> String.valueOf(each.number()).equals(number))
                .map(CaseLink::label)
                .findFirst()
                .orElse("");
    }

    public @Nullable String getLink() {
        return link;
    }

    public void setLink(@Nullable String link) {
        this.link = link;
    }
}
