package fr.maillage.query.web.map;

import fr.maillage.query.web.map.MapPicture.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The name labels of one map, kept from overlapping at the size that they have on a phone. */
final class Labels {

    private static final int MOST = 6;

    /** Width of a letter on a phone, in units of the drawing; below it the height of a line. */
    private static final double LETTER = 13;

    private static final double LINE = 28;

    /** Distance between a point's middle and its name, in units of the drawing. */
    private static final double AWAY = 13;

    private final Frame frame;
    private final List<Box> taken = new ArrayList<>();
    private int written;

    Labels(Frame frame) {
        this.frame = frame;
    }

    private record Box(double left, double top, double right, double bottom) {
        boolean meets(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    /** Writes a name even where it overlaps another. */
    Name force(Point point, String text) {
        taken.add(box(point, text));
        return name(point, text);
    }

    /** Writes a name where there is room; empty where there is none. */
    Optional<Name> offer(Point point, String text) {
        var box = box(point, text);
        var fits = box.left >= 0 && box.right <= Frame.WIDTH && taken.stream().noneMatch(box::meets);
        if (written == MOST || !fits) {
            return Optional.empty();
        }
        written++;
        taken.add(box);
        return Optional.of(name(point, text));
    }

    private boolean leftwards(Point point) {
        return frame.x(point) > Frame.WIDTH * 0.62;
    }

    private Box box(Point point, String text) {
        var near = frame.x(point) + (leftwards(point) ? -AWAY : AWAY);
        var far = near + (leftwards(point) ? -1 : 1) * text.length() * LETTER;
        var middle = frame.y(point);
        return new Box(Math.min(near, far), middle - LINE / 2, Math.max(near, far), middle + LINE / 2);
    }

    private Name name(Point point, String text) {
        var x = frame.x(point) + (leftwards(point) ? -AWAY : AWAY);
        return new Name(text, Frame.units(x), Frame.units(frame.y(point) + 5), leftwards(point) ? "end" : "start");
    }
}
