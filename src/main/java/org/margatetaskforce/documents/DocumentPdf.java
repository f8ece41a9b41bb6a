package org.margatetaskforce.documents;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The bytes of a document, apart from it so that lists never load them. */
@Entity
@Table(schema = "documents", name = "document_pdf")
public class DocumentPdf {

    @Id
    @Column(name = "document_id")
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

    long documentId() {
        return documentId;
    }

    byte[] content() {
        return content.clone();
    }
}
