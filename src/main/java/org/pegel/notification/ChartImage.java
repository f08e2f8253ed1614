package org.pegel.notification;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import javax.imageio.ImageIO;
import org.pegel.catalogue.ValueText;
import org.pegel.notification.Letter.ChartData;
import org.pegel.notification.Letter.Level;
import org.pegel.notification.Letter.Point;

/**
 * Draws a series as a small line with its limit and target. Nothing is told by colour alone: lines are dashed or dotted
 * and named. Drawn at twice its size, for sharp screens.
 */
final class ChartImage {

    static final int WIDTH = 520;
    static final int HEIGHT = 170;
    private static final int SCALE = 2;
    private static final int LEFT = 14;
    private static final int BEFORE_LABEL = 10;
    private static final int TOP = 22;
    private static final int BOTTOM = 26;
    private static final int LINE_OF_TEXT = 14;

    private static final Color INK = new Color(0x1F2933);
    private static final Color QUIET = new Color(0x52606D);
    private static final Color RULE = new Color(0xCBD2D9);
    private static final Color SERIES = new Color(0x0B4F8A);
    private static final Color LIMIT = new Color(0x9B2C1D);
    private static final Color TARGET = new Color(0x1E6B3A);

    private final ChartData chart;
    private final Locale locale;
    private final Graphics2D pen;
    private final List<Label> labels;
    private final int right;
    private final double lowest;
    private final double highest;

    private ChartImage(ChartData chart, Locale locale, Graphics2D pen) {
        this.chart = chart;
        this.locale = locale;
        this.pen = pen;
        double[] values = DoubleStream.concat(
                        chart.points().stream().mapToDouble(Point::value),
                        chart.lines().stream().mapToDouble(Level::value))
                .toArray();
        double min = DoubleStream.of(values).min().orElse(0);
        double max = DoubleStream.of(values).max().orElse(1);
        double margin = max > min ? (max - min) * 0.08 : Math.max(Math.abs(max) * 0.1, 1);
        this.lowest = min - margin;
        this.highest = max + margin;
        this.labels = labels();
        this.right = WIDTH - BEFORE_LABEL - widest();
    }

    /** The picture as PNG. */
    static byte[] png(ChartData chart, Locale locale) {
        BufferedImage image = new BufferedImage(WIDTH * SCALE, HEIGHT * SCALE, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.scale(SCALE, SCALE);
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
        new ChartImage(chart, locale, pen).draw();
        pen.dispose();
        return encoded(image);
    }

    private static byte[] encoded(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void draw() {
        drawFrame();
        drawSeries();
        drawLines();
        drawLabels();
        drawPeriods();
    }

    private void drawFrame() {
        pen.setColor(RULE);
        pen.setStroke(new BasicStroke(1));
        pen.draw(new Line2D.Double(LEFT, HEIGHT - BOTTOM, right, HEIGHT - BOTTOM));
    }

    /** A break is a dotted line upright, and what lies before it is not connected with what follows. */
    private void drawSeries() {
        Path2D line = new Path2D.Double();
        for (int i = 0; i < chart.points().size(); i++) {
            double y = y(chart.points().get(i).value());
            if (i == 0 || i == chart.broken()) {
                line.moveTo(x(i), y);
            } else {
                line.lineTo(x(i), y);
            }
        }
        pen.setColor(SERIES);
        pen.setStroke(new BasicStroke(2, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(line);
        drawBreak();
        pen.setColor(SERIES);
        for (int i = 0; i < chart.points().size(); i++) {
            drawDot(x(i), y(chart.points().get(i).value()), i == last() ? 4.5 : 2.5);
        }
    }

    private void drawBreak() {
        if (chart.broken() > 0) {
            double x = (x(chart.broken() - 1) + x(chart.broken())) / 2;
            pen.setColor(QUIET);
            pen.setStroke(dashed(true));
            pen.draw(new Line2D.Double(x, TOP, x, HEIGHT - BOTTOM));
        }
    }

    private void drawDot(double x, double y, double radius) {
        pen.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
    }

    private void drawLines() {
        for (Level line : chart.lines()) {
            pen.setColor(color(line));
            pen.setStroke(dashed(line.target()));
            pen.draw(new Line2D.Double(LEFT, y(line.value()), right, y(line.value())));
        }
    }

    private static Color color(Level line) {
        return line.target() ? TARGET : LIMIT;
    }

    /** What stands at the right of the newest value, the limit and the target, each at its height. */
    private record Label(double y, String text, Color color, int style) {}

    private List<Label> labels() {
        double newest = chart.points().get(last()).value();
        List<Label> labels = new ArrayList<>();
        labels.add(new Label(y(newest), number(newest), SERIES, Font.BOLD));
        for (Level line : chart.lines()) {
            labels.add(new Label(y(line.value()), line.label() + " " + number(line.value()), color(line), Font.PLAIN));
        }
        labels.sort(Comparator.comparingDouble(Label::y));
        return labels;
    }

    private int widest() {
        FontMetrics metrics = pen.getFontMetrics(pen.getFont().deriveFont(Font.BOLD));
        return labels.stream()
                .mapToInt(label -> metrics.stringWidth(label.text()))
                .max()
                .orElse(0);
    }

    /** A label whose height is taken stands below. */
    private void drawLabels() {
        double free = TOP - LINE_OF_TEXT;
        for (Label label : labels) {
            double y = Math.max(label.y() + 4, free + LINE_OF_TEXT);
            pen.setColor(label.color());
            pen.setFont(pen.getFont().deriveFont(label.style()));
            pen.drawString(label.text(), (float) (right + BEFORE_LABEL), (float) y);
            free = y;
        }
    }

    private static BasicStroke dashed(boolean target) {
        float[] pattern = target ? new float[] {2, 4} : new float[] {8, 4};
        return new BasicStroke(1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, pattern, 0);
    }

    private void drawPeriods() {
        pen.setFont(pen.getFont().deriveFont(Font.PLAIN));
        pen.setColor(QUIET);
        FontMetrics metrics = pen.getFontMetrics();
        String newest = chart.points().get(last()).period();
        pen.drawString(chart.points().get(0).period(), LEFT, HEIGHT - 8);
        pen.drawString(newest, right - metrics.stringWidth(newest), HEIGHT - 8);
        drawFirstValue();
    }

    /** On the side that the line leaves free. */
    private void drawFirstValue() {
        double first = chart.points().get(0).value();
        boolean rises = chart.points().get(1).value() >= first;
        pen.setColor(INK);
        pen.drawString(number(first), LEFT, (float) (y(first) + (rises ? LINE_OF_TEXT + 4 : -8)));
    }

    private String number(double value) {
        String number = ValueText.number(value, chart.decimals(), locale);
        return chart.unit().length() > 3 ? number : (number + "\u00A0" + chart.unit()).strip();
    }

    private int last() {
        return chart.points().size() - 1;
    }

    private double x(int index) {
        return LEFT + 4 + index * (double) (right - LEFT - 8) / last();
    }

    private double y(double value) {
        return TOP + (highest - value) / (highest - lowest) * (HEIGHT - TOP - BOTTOM - LINE_OF_TEXT);
    }
}
