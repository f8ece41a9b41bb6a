package org.margatetaskforce.documents;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.margatetaskforce.base.Record;

/** The bytes of a document, apart from it so that lists never load them. */
@Entity
@Table(schema = "documents", name = "document_pdf")
public class DocumentPdf extends Record {

    @Column(name = "document_id", nullable = false, updatable = false)
    private long documentId;

    @Column(nullable = false, updatable = false)
    private byte[] content;

    protected DocumentPdf() {
        content = new byte[0];
    }

    DocumentPdf(long documentId, byte[] content) {
        this.documentId = documentId;
        this.content = content.clone();
    }

    byte[] content() {
        return content.clone();
    }
}
