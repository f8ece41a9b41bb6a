package org.margatetaskforce.licensing.landlord;

import java.io.Serializable;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.licensing.PartyKind;

/** An account as whoever wants one has typed it. The password is in no form: it is checked, hashed and forgotten. */
public final class AccountForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final Pattern COMPANY = Pattern.compile("[A-Z0-9]{8}");
    private static final int LONGEST_EMAIL = 200;

    private @Nullable PartyKind kind;
    private @Nullable String name;
    private @Nullable String companyNumber;
    private @Nullable String address;
    private @Nullable String phone;
    private @Nullable String email;

    /** The one spelling of an e-mail address: capitals and blanks round it make no other account. */
    public static String spelled(@Nullable String typed) {
        return typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT);
    }

    /** An e-mail address to which something can be sent, in its one spelling. */
    static String usable(@Nullable String typed) {
        String given = spelled(typed);
        if (given.length() > LONGEST_EMAIL || !EMAIL.matcher(given).matches()) {
            throw new RuleBroken("licensing.landlord.email-unusable");
        }
        return given;
    }

    /** Refuses what nobody could be written to under. */
    void check() {
        if (kind == null || isBlank(name)) {
            throw new RuleBroken("licensing.landlord.name-needed");
        }
        if (isBlank(address)) {
            throw new RuleBroken("licensing.landlord.address-needed");
        }
        usable(email);
        if (kind == PartyKind.ORGANISATION
                && !isBlank(companyNumber)
                && !COMPANY.matcher(company()).matches()) {
            throw new RuleBroken("licensing.landlord.company-number");
        }
    }

    /** The company number in capitals; empty of a person. */
    String company() {
        return kind == PartyKind.ORGANISATION && companyNumber != null
                ? companyNumber.strip().toUpperCase(Locale.ROOT)
                : "";
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    public @Nullable PartyKind getKind() {
        return kind;
    }

    public void setKind(@Nullable PartyKind kind) {
        this.kind = kind;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable String getCompanyNumber() {
        return companyNumber;
    }

    public void setCompanyNumber(@Nullable String companyNumber) {
        this.companyNumber = companyNumber;
    }

    public @Nullable String getAddress() {
        return address;
    }

    public void setAddress(@Nullable String address) {
        this.address = address;
    }

    public @Nullable String getPhone() {
        return phone;
    }

    public void setPhone(@Nullable String phone) {
        this.phone = phone;
    }

    public @Nullable String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email;
    }
}
