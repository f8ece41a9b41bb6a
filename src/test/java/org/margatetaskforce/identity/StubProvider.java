package org.margatetaskforce.identity;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * An agency's sign-in, played by the test: discovery, keys, authorization, tokens signed with RS256, user information. What
 * it says of the officer, and what it says wrongly, is set by the test.
 */
final class StubProvider implements AutoCloseable {

    static final String CLIENT = "trial-client";
    static final String CLIENT_SECRET = "trial-secret";

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final KeyPair KEYS = keys();
    private static final KeyPair OTHERS = keys();

    private final HttpServer server;
    private final String issuer;
    private final Map<String, Map<String, String>> asked = new ConcurrentHashMap<>();

    /** The claims of the next token, beside those that every token has. */
    volatile Map<String, Object> claims = new LinkedHashMap<>();

    /** The claims of the user information. */
    volatile Map<String, Object> userInfo = new LinkedHashMap<>();

    /** What is made wrong in the next token's claims. */
    volatile UnaryOperator<Map<String, Object>> tampering = UnaryOperator.identity();

    /** True where the next token is signed with a key that is not the provider's. */
    volatile boolean forged;

    StubProvider(int port) throws IOException {
        issuer = "http://127.0.0.1:" + port;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/.well-known/openid-configuration", this::discovery);
        server.createContext("/keys", this::publicKeys);
        server.createContext("/token", this::token);
        server.createContext("/userinfo", exchange -> answer(exchange, 200, userInfo));
        server.start();
    }

    /** The officer has signed in at the provider: where their browser is sent, for what the house asked. */
    URI signIn(URI authorize) {
        Map<String, String> question = form(authorize.getRawQuery());
        String code = UUID.randomUUID().toString();
        asked.put(code, question);
        return URI.create(question.get("redirect_uri") + "?code=" + code + "&state="
                + URLEncoder.encode(question.getOrDefault("state", ""), StandardCharsets.UTF_8));
    }

    private void discovery(HttpExchange exchange) throws IOException {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("issuer", issuer);
        document.put("authorization_endpoint", issuer + "/authorize");
        document.put("token_endpoint", issuer + "/token");
        document.put("userinfo_endpoint", issuer + "/userinfo");
        document.put("end_session_endpoint", issuer + "/bye");
        document.put("jwks_uri", issuer + "/keys");
        document.put("response_types_supported", new String[] {"code"});
        document.put("subject_types_supported", new String[] {"public"});
        document.put("id_token_signing_alg_values_supported", new String[] {"RS256"});
        document.put("scopes_supported", new String[] {"openid", "profile", "email"});
        answer(exchange, 200, document);
    }

    private void publicKeys(HttpExchange exchange) throws IOException {
        RSAPublicKey key = (RSAPublicKey) KEYS.getPublic();
        Map<String, Object> jwk = new LinkedHashMap<>();
        jwk.put("kty", "RSA");
        jwk.put("use", "sig");
        jwk.put("alg", "RS256");
        jwk.put("kid", "trial");
        jwk.put("n", BASE64.encodeToString(unsigned(key.getModulus().toByteArray())));
        jwk.put("e", BASE64.encodeToString(unsigned(key.getPublicExponent().toByteArray())));
        answer(exchange, 200, Map.of("keys", new Object[] {jwk}));
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> form = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        String basic = exchange.getRequestHeaders().getFirst("Authorization");
        String wanted = "Basic "
                + Base64.getEncoder().encodeToString((CLIENT + ":" + CLIENT_SECRET).getBytes(StandardCharsets.UTF_8));
        boolean known = wanted.equals(basic)
                || CLIENT.equals(form.get("client_id")) && CLIENT_SECRET.equals(form.get("client_secret"));
        Map<String, String> question = asked.remove(form.getOrDefault("code", ""));
        if (!known || question == null || !form.getOrDefault("redirect_uri", "").equals(question.get("redirect_uri"))) {
            answer(exchange, 400, Map.of("error", "invalid_grant"));
            return;
        }
        long now = Instant.now().getEpochSecond();
        Map<String, Object> token = new LinkedHashMap<>();
        token.put("iss", issuer);
        token.put("sub", "trial-subject");
        token.put("aud", CLIENT);
        token.put("iat", now);
        token.put("exp", now + 300);
        token.put("nonce", question.get("nonce"));
        token.putAll(claims);
        answer(
                exchange,
                200,
                Map.of(
                        "access_token",
                        UUID.randomUUID().toString(),
                        "token_type",
                        "Bearer",
                        "expires_in",
                        300,
                        "id_token",
                        signed(tampering.apply(token))));
    }

    private String signed(Map<String, Object> token) {
        try {
            String head = BASE64.encodeToString(
                    json(Map.of("alg", "RS256", "kid", "trial", "typ", "JWT")).getBytes(StandardCharsets.UTF_8));
            String body = BASE64.encodeToString(json(token).getBytes(StandardCharsets.UTF_8));
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign((forged ? OTHERS : KEYS).getPrivate());
            signature.update((head + '.' + body).getBytes(StandardCharsets.US_ASCII));
            return head + '.' + body + '.' + BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void answer(HttpExchange exchange, int status, Map<String, ?> document) throws IOException {
        byte[] bytes = json(document).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static String json(Object value) {
        if (value instanceof Map<?, ?> object) {
            StringBuilder text = new StringBuilder("{");
            object.forEach((name, each) -> text.append(text.length() > 1 ? "," : "")
                    .append('"')
                    .append(name)
                    .append("\":")
                    .append(json(each)));
            return text.append('}').toString();
        }
        if (value instanceof Object[] list) {
            return "["
                    + String.join(
                            ",", Arrays.stream(list).map(StubProvider::json).toList()) + "]";
        }
        return value instanceof Number ? value.toString() : '"' + String.valueOf(value) + '"';
    }

    static Map<String, String> form(String text) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String pair : text.split("&")) {
            String[] both = pair.split("=", 2);
            fields.put(both[0], both.length < 2 ? "" : URLDecoder.decode(both[1], StandardCharsets.UTF_8));
        }
        return fields;
    }

    private static byte[] unsigned(byte[] number) {
        return number[0] == 0 ? Arrays.copyOfRange(number, 1, number.length) : number;
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
