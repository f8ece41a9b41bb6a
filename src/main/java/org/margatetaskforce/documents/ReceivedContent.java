package org.margatetaskforce.documents;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.margatetaskforce.base.Record;

/** The bytes of a file that came in, apart from it so that lists never load them. */
@Entity
@Table(schema = "documents", name = "received_content")
public class ReceivedContent extends Record {

    @Column(name = "received_file_id", nullable = false, updatable = false)
    private long receivedFileId;

    @Column(nullable = false, updatable = false)
    private byte[] content;

    protected ReceivedContent() {
        content = new byte[0];
    }

    ReceivedContent(long receivedFileId, byte[] content) {
        this.receivedFileId = receivedFileId;
        this.content = content.clone();
    }

    byte[] content() {
        return content.clone();
    }
}
