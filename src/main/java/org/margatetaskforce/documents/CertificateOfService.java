package org.margatetaskforce.documents;

import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.margatetaskforce.base.Record;

/** The printed proof of one service: itself a document, bearing the fingerprint of what was served. */
@Entity
@Table(schema = "documents", name = "certificate_of_service")
public class CertificateOfService extends Record {

    @ManyToOne(optional = false)
    @JoinColumn(name = "service_id", nullable = false, updatable = false)
    private Service service;

    @ManyToOne(optional = false)
    @JoinColumn(name = "certificate_document_id", nullable = false, updatable = false)
    private Document certificate;

    protected CertificateOfService() {
        service = new Service();
        certificate = new Document();
    }

    CertificateOfService(Service service, Document certificate) {
        this.service = service;
        this.certificate = certificate;
    }

    /** The service it proves. */
    public Service getService() {
        return service;
    }

    /** The certificate as a document: its reference opens the PDF. */
    public Document getCertificate() {
        return certificate;
    }
}
