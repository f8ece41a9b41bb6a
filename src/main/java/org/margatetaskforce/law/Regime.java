package org.margatetaskforce.law;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The edition of a test, a set of conditions or a tribunal that held between two days: the HMO test of 2006, of 2018. */
@Entity
@Table(schema = "law", name = "regime")
public class Regime extends DatedRow {

    @Column(nullable = false)
    private String code;

    @Column(nullable = false)
    private String edition;

    @Column(nullable = false)
    private String title;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(schema = "law", name = "regime_number", joinColumns = @JoinColumn(name = "regime_id"))
    @MapKeyColumn(name = "name")
    @Column(name = "number")
    private Map<String, Integer> numbers = new HashMap<>();

    protected Regime() {
        code = "";
        edition = "";
        title = "";
    }

    /** A row as a migration writes it. */
    public Regime(
            String code,
            String edition,
            String title,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            String source,
            Mark mark,
            Map<String, Integer> numbers) {
        super(validFrom, validTo, source, mark);
        this.code = code;
        this.edition = edition;
        this.title = title;
        this.numbers = new HashMap<>(numbers);
    }

    public String getCode() {
        return code;
    }

    /** Which edition, to be kept with what was decided by it: {@code 2006}. */
    public String getEdition() {
        return edition;
    }

    public String getTitle() {
        return title;
    }

    /** One of its numbers: {@code storeys}, {@code persons}, {@code households}, {@code months}. */
    public int number(String name) {
        Integer number = numbers.get(name);
        if (number == null) {
            throw new IllegalArgumentException(code + " of " + edition + " has no number called " + name);
        }
        return number;
    }
}
