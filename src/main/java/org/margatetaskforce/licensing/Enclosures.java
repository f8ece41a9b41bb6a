package org.margatetaskforce.licensing;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.documents.FileKind;
import org.margatetaskforce.documents.ReceivedFile;
import org.margatetaskforce.documents.ReceivedFiles;
import org.margatetaskforce.identity.For;

/** What comes with an application, or after it: certificates, reports, plans, terms of tenancies, proof of who somebody is (A.5). */
@Boundary
public class Enclosures {

    @Inject
    ApplicationFiles files;

    @Inject
    ReceivedFiles received;

    /** Puts a file to an application. */
    @For("licence.receive-file")
    public ReceivedFile receive(
            String reference, FileKind kind, LocalDate receivedOn, String fileName, byte[] content) {
        LicenceApplication application = files.get(reference);
        files.join(application);
        ReceivedFile file =
                received.receive(kind, reference, application.getCaseReference(), receivedOn, fileName, content);
        files.detail(
                application,
                "File received",
                kind.words() + " received on " + Days.words(receivedOn) + ": " + file.getReference() + ".");
        return file;
    }

    /** What came with an application, as far as the officer may see it. */
    public List<ReceivedFile> of(String reference) {
        return received.ofSubject(reference);
    }

    /** Strikes out a file that does not belong here; the content is then closed to everybody. */
    @For("licence.receive-file")
    public void strikeOut(String fileReference, String reason) {
        ReceivedFile file = received.strikeOut(fileReference, reason);
        files.detail(
                files.get(file.getSubjectReference()),
                "File struck out",
                file.getKind().words() + " " + fileReference.toUpperCase(Locale.ROOT) + ": " + reason.strip());
    }
}
