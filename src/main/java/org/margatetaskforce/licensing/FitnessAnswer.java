package org.margatetaskforce.licensing;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** One answer to one fit-and-proper question about one person. */
public final class FitnessAnswer implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable About about;
    private @Nullable FitnessQuestion question;
    private @Nullable Boolean answer;
    private @Nullable String detail;

    public @Nullable About getAbout() {
        return about;
    }

    public void setAbout(@Nullable About about) {
        this.about = about;
    }

    public @Nullable FitnessQuestion getQuestion() {
        return question;
    }

    public void setQuestion(@Nullable FitnessQuestion question) {
        this.question = question;
    }

    public @Nullable Boolean getAnswer() {
        return answer;
    }

    public void setAnswer(@Nullable Boolean answer) {
        this.answer = answer;
    }

    public @Nullable String getDetail() {
        return detail;
    }

    public void setDetail(@Nullable String detail) {
        this.detail = detail;
    }
}
