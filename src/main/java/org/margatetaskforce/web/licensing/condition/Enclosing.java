package org.margatetaskforce.web.licensing.condition;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.documents.ReceivedFiles;
import org.margatetaskforce.licensing.condition.ConditionRecords;

/** A file that a form sends with what is said of a condition. */
public final class Enclosing {

    private Enclosing() {}

    /** Reads it, and no more of it than is ever taken in; null where none was chosen. */
    public static ConditionRecords.@Nullable Enclosed of(@Nullable Part sent) throws IOException {
        if (sent == null || sent.getSize() == 0) {
            return null;
        }
        try (InputStream content = sent.getInputStream()) {
            return new ConditionRecords.Enclosed(
                    String.valueOf(sent.getSubmittedFileName()), content.readNBytes(ReceivedFiles.MOST_BYTES + 1));
        }
    }
}
