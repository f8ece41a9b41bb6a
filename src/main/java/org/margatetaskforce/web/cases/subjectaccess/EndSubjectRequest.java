package org.margatetaskforce.web.cases.subjectaccess;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.cases.subjectaccess.SubjectEnd;
import org.margatetaskforce.web.shell.Pick;

/** Ends a request without an answer: who asks is not proved, it was taken back, or the law lets it be refused. */
@Named
@ViewScoped
public class EndSubjectRequest extends ActOnSubjectRequest {

    private static final long serialVersionUID = 1L;

    private String kind = "";

    /** Ends it. */
    public String end() {
        requests.end(getReference(), version(), SubjectEnd.valueOf(kind), getWhy());
        return done("cases.subject-access.done.ended");
    }

    /** Why it may end, by the law of its day. */
    public List<Pick> getKinds() {
        return Arrays.stream(SubjectEnd.values())
                .filter(one -> one.isKnownTo(getRequest().getRegime()))
                .map(one -> new Pick(one.name(), one.words()))
                .toList();
    }

    public String getKind() {
        return kind;
    }

    public void setKind(@Nullable String kind) {
        this.kind = kind == null ? "" : kind;
    }
}
