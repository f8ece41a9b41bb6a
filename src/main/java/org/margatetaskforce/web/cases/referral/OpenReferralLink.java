package org.margatetaskforce.web.cases.referral;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The short address of a link from outside, {@code /refer/…}, leads to the page. */
@WebServlet("/refer/*")
public class OpenReferralLink extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String token =
                request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
        response.setHeader("Cache-Control", "no-store");
        response.sendRedirect(
                request.getContextPath() + "/refer.xhtml?token=" + URLEncoder.encode(token, StandardCharsets.UTF_8));
    }
}
