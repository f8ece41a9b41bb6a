package org.margatetaskforce.documents;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.RuleBroken;

/**
 * Has a file looked at by ClamAV's service, where one is configured ({@code MTF_CLAMD}, host:port). Where it does not answer,
 * nothing is taken in: a file is never let through unseen because the scanner was away.
 */
final class VirusScanner {

    private static final int PATIENCE_MILLIS = 20_000;
    private static final int CHUNK = 65_536;

    private final @Nullable InetSocketAddress service;

    /** @param address host:port, or nothing where there is no scanner */
    VirusScanner(String address) {
        if (address.isBlank()) {
            service = null;
        } else {
            int colon = address.lastIndexOf(':');
            if (colon < 1 || !address.substring(colon + 1).matches("\\d{1,5}")) {
                throw new IllegalArgumentException("MTF_CLAMD is host:port, such as 127.0.0.1:3310");
            }
            service = InetSocketAddress.createUnresolved(
                    address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)));
        }
    }

    boolean isConfigured() {
        return service != null;
    }

    /**
     * Asks about a file.
     *
     * @return true where it was looked at and nothing was found; false where there is no scanner
     * @throws RuleBroken {@code documents.file.virus}, {@code documents.file.scanner-away}
     */
    boolean isClean(byte[] content) {
        InetSocketAddress address = service;
        if (address == null) {
            return false;
        }
        String answer;
        try {
            answer = ask(address, content);
        } catch (IOException away) {
            throw new RuleBroken("documents.file.scanner-away");
        }
        if (answer.endsWith("FOUND")) {
            throw new RuleBroken("documents.file.virus");
        }
        if (!answer.endsWith("OK")) {
            throw new RuleBroken("documents.file.scanner-away");
        }
        return true;
    }

    /** ClamAV's INSTREAM: the length of each piece, the piece, and a piece of no length at the end. */
    private static String ask(InetSocketAddress address, byte[] content) throws IOException {
        try (Socket socket = new Socket()) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.connect(new InetSocketAddress(address.getHostString(), address.getPort()), PATIENCE_MILLIS);
            OutputStream plain = socket.getOutputStream();
            DataOutputStream out = new DataOutputStream(plain);
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            for (int at = 0; at < content.length; at += CHUNK) {
                int length = Math.min(CHUNK, content.length - at);
                out.writeInt(length);
                out.write(content, at, length);
            }
            out.writeInt(0);
            out.flush();
            InputStream in = socket.getInputStream();
            return new String(in.readNBytes(500), StandardCharsets.US_ASCII)
                    .replace("\0", "")
                    .strip();
        }
    }
}
