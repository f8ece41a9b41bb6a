package org.margatetaskforce.web.landlord;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.licensing.landlord.LandlordTill;

/**
 * {@code POST /landlord/payment-notice}: the payment provider sends word that a payment has come to an end, signed. The provider
 * is asked what became of it; what it says twice changes nothing.
 */
@WebServlet("/landlord/payment-notice")
public class HearOfPayment extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 10_000;

    @Inject
    transient LandlordTill till;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] body = request.getInputStream().readNBytes(LONGEST);
        String signature = String.valueOf(request.getHeader("Signature"));
        try {
            boolean heard = till.notified(body, signature, referenceIn(body));
            response.setStatus(heard ? HttpServletResponse.SC_NO_CONTENT : HttpServletResponse.SC_UNAUTHORIZED);
        } catch (RuleBroken away) {
            // the provider sends it again
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    private static String referenceIn(byte[] body) {
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(body))) {
            return reader.readObject().getString("payment_id", "");
        } catch (JsonException notJson) {
            return "";
        }
    }
}
