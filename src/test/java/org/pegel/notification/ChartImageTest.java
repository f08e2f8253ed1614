package org.pegel.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.pegel.notification.Letter.ChartData;
import org.pegel.notification.Letter.Level;
import org.pegel.notification.Letter.Point;

class ChartImageTest {

    private static final int SERIES = 0xFF0B4F8A;
    private static final int QUIET = 0xFF52606D;
    private static final int LIMIT = 0xFF9B2C1D;
    private static final int TARGET = 0xFF1E6B3A;

    @Test
    void theSeriesItsLimitAndItsTargetAreDrawn() throws IOException {
        BufferedImage image = image(List.of(new Level("Prüfschwelle", 24, false), new Level("Ziel", 30, true)), 20, 28);

        assertThat(image.getWidth()).isEqualTo(2 * ChartImage.WIDTH);
        assertThat(image.getHeight()).isEqualTo(2 * ChartImage.HEIGHT);
        assertThat(colours(image)).contains(SERIES, LIMIT, TARGET);
    }

    @Test
    void aBreakIsDrawnAndWhatLiesBeforeItIsNotConnected() throws IOException {
        BufferedImage whole = ImageIO.read(new ByteArrayInputStream(png(0, List.of(), 10, 10, 30, 30)));
        BufferedImage broken = ImageIO.read(new ByteArrayInputStream(png(2, List.of(), 10, 10, 30, 30)));

        assertThat(seriesInTheMiddle(whole)).isPositive();
        assertThat(seriesInTheMiddle(broken)).isZero();
        assertThat(colours(broken)).contains(QUIET);
    }

    /** Pixels of the series where its second and third value are connected, and nowhere near a dot. */
    private static long seriesInTheMiddle(BufferedImage image) {
        int height = image.getHeight();
        return IntStream.range(height / 3, height / 2)
                .mapToLong(y -> IntStream.range(0, image.getWidth())
                        .filter(x -> image.getRGB(x, y) == SERIES)
                        .count())
                .sum();
    }

    @Test
    void withoutLimitAndTargetOnlyTheSeriesIsDrawn() throws IOException {
        assertThat(colours(image(List.of(), 20, 28))).contains(SERIES).doesNotContain(LIMIT, TARGET);
    }

    @Test
    void aSeriesThatNeverChangesLiesInTheMiddle() throws IOException {
        BufferedImage image = image(List.of(), 5, 5, 5);

        assertThat(IntStream.range(0, image.getHeight())
                        .filter(y -> image.getRGB(image.getWidth() / 4, y) == SERIES)
                        .average())
                .hasValueCloseTo(image.getHeight() * 0.45, org.assertj.core.data.Offset.offset(20.0));
    }

    @Test
    void theSameSeriesGivesTheSamePicture() {
        assertThat(png(List.of(), 1, 2, 3)).isEqualTo(png(List.of(), 1, 2, 3)).isNotEqualTo(png(List.of(), 1, 3, 2));
    }

    @Test
    void extremeValuesStayInThePicture() throws IOException {
        assertThat(colours(image(List.of(new Level("x", -1e12, false)), 1e-9, 1e12)))
                .contains(SERIES, LIMIT);
    }

    private static List<Integer> colours(BufferedImage image) {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return IntStream.of(pixels).distinct().boxed().toList();
    }

    private static BufferedImage image(List<Level> lines, double... values) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png(lines, values)));
    }

    private static byte[] png(List<Level> lines, double... values) {
        return png(0, lines, values);
    }

    private static byte[] png(int broken, List<Level> lines, double... values) {
        List<Point> points = IntStream.range(0, values.length)
                .mapToObj(i -> new Point(Integer.toString(2020 + i), values[i]))
                .toList();
        return ChartImage.png(new ChartData("", "%", 1, points, lines, broken), Locale.GERMAN);
    }
}
