package org.margatetaskforce.web.housing.notice;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.housing.notice.NoticeCompliance;

/** Varies a notice or order (Housing Act 2004 ss.16 and 25). */
@Named
@ViewScoped
public class VaryNotice extends ActOnNotice {

    private static final long serialVersionUID = 1L;

    @Inject
    transient NoticeCompliance compliance;

    private @Nullable LocalDate worksStart;
    private @Nullable LocalDate worksEnd;
    private @Nullable String terms;
    private boolean agreed;

    @Override
    protected void fill() {
        worksStart = getNotice().getWorksStartOn();
        worksEnd = getNotice().getWorksEndOn();
    }

    /** Records it. */
    public String vary() {
        compliance.vary(getReference(), version(), worksStart, worksEnd, terms, agreed);
        return done("housing.notice.done.varied", getReference());
    }

    public @Nullable LocalDate getWorksStart() {
        return worksStart;
    }

    public void setWorksStart(@Nullable LocalDate worksStart) {
        this.worksStart = worksStart;
    }

    public @Nullable LocalDate getWorksEnd() {
        return worksEnd;
    }

    public void setWorksEnd(@Nullable LocalDate worksEnd) {
        this.worksEnd = worksEnd;
    }

    public @Nullable String getTerms() {
        return terms;
    }

    public void setTerms(@Nullable String terms) {
        this.terms = terms;
    }

    public boolean isAgreed() {
        return agreed;
    }

    public void setAgreed(boolean agreed) {
        this.agreed = agreed;
    }
}
