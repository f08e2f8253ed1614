package org.pegel.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** An SMTP server that misbehaves as told, one manner per connection. */
final class ScriptedSmtpServer implements AutoCloseable {

    /** How it treats a connection. */
    enum Manner {
        ACCEPT,
        /** Takes STARTTLS, and mails only after it. */
        ACCEPT_TLS,
        /** Greets with "service not available". */
        BUSY,
        /** Does not know the recipient. */
        REFUSE,
        /** Says nothing at all. */
        HANG,
        /** Closes the connection in the middle of the mail. */
        DROP_IN_DATA,
        /** Takes the whole mail and then says nothing. */
        HANG_AFTER_DATA
    }

    /** Commands as they came, of all connections. */
    final List<String> commands = new CopyOnWriteArrayList<>();

    /** Mails, whole or in part, as they came. */
    final List<String> offered = new CopyOnWriteArrayList<>();

    /** Mails that it is answerable for. */
    final List<String> accepted = new CopyOnWriteArrayList<>();

    private final BlockingQueue<Manner> manners;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final ServerSocket server;

    ScriptedSmtpServer(Manner... manners) throws IOException {
        this.manners = new LinkedBlockingQueue<>(List.of(manners));
        this.server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "smtp");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return server.getLocalPort();
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                open.add(socket);
                talk(socket, manners.remove());
            } catch (IOException dropped) {
                // the client has gone, or the server is closed
            }
        }
    }

    private void talk(Socket socket, Manner manner) throws IOException {
        if (manner == Manner.HANG) {
            return;
        }
        if (manner == Manner.BUSY) {
            say(socket.getOutputStream(), "421 busy");
            socket.close();
            return;
        }
        say(socket.getOutputStream(), "220 test ESMTP");
        converse(socket, manner, manner == Manner.ACCEPT_TLS);
    }

    private void converse(Socket socket, Manner manner, boolean offersTls) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        OutputStream out = socket.getOutputStream();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            commands.add((socket instanceof SSLSocket ? "(TLS) " : "") + line);
            String command = line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
            switch (command) {
                case "EHLO" -> say(out, offersTls ? "250-test\r\n250 STARTTLS" : "250 test");
                case "STARTTLS" -> {
                    say(out, "220 go ahead");
                    converse(encrypted(socket), manner, false);
                    return;
                }
                case "RCPT" -> say(out, manner == Manner.REFUSE ? "550 no such mailbox" : "250 ok");
                case "DATA" -> {
                    say(out, "354 go ahead");
                    if (!take(in, out, manner)) {
                        return;
                    }
                }
                case "QUIT" -> say(out, "221 bye");
                default -> say(out, "250 ok");
            }
        }
    }

    private boolean take(BufferedReader in, OutputStream out, Manner manner) throws IOException {
        StringBuilder mail = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            mail.append(line).append('\n');
            if (manner == Manner.DROP_IN_DATA && line.startsWith("Message-ID")) {
                mail.append(in.readLine());
                offered.add(mail.toString());
                open.get(open.size() - 1).close();
                return false;
            }
        }
        offered.add(mail.toString());
        if (manner == Manner.HANG_AFTER_DATA) {
            return false;
        }
        accepted.add(mail.toString());
        say(out, "250 taken");
        return true;
    }

    private static void say(OutputStream out, String text) throws IOException {
        out.write((text + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static SSLSocket encrypted(Socket socket) throws IOException {
        try {
            SSLSocket encrypted = (SSLSocket) context()
                    .getSocketFactory()
                    .createSocket(socket, socket.getInetAddress().getHostAddress(), socket.getPort(), true);
            encrypted.setUseClientMode(false);
            return encrypted;
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    private static SSLContext context() throws GeneralSecurityException, IOException {
        char[] password = "changeit".toCharArray();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = ScriptedSmtpServer.class.getResourceAsStream("/greenmail.p12")) {
            keys.load(in, password);
        }
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(keys, password);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), null, null);
        return context;
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
