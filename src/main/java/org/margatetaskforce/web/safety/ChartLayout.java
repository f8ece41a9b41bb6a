package org.margatetaskforce.web.safety;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Places the things of a chart so that the way between two on paper is like the number of ties between them (stress
 * majorisation, Gansner, Koren and North 2004), and then moves them apart until no box touches another. It begins with rings
 * around the first and throws no dice: the same chart comes out the same, to the pixel.
 */
final class ChartLayout {

    /** How long a tie would be, if it could be. */
    private static final double TIE = 130;

    /** Labels lie flat, and screens are wide. */
    private static final double FLAT = 0.72;

    private static final int TURNS = 220;
    private static final int PUSHES = 300;
    private static final double GAP_X = 14;
    private static final double GAP_Y = 10;
    private static final double WIDER = 1.06;
    private static final double BETWEEN_PARTS = 60;

    private ChartLayout() {}

    /**
     * The middle of each thing's box, all of them right of and below nought.
     *
     * @param neighbours of each thing the numbers of those it is tied to
     * @param boxes the room that each takes
     */
    static double[][] place(int[][] neighbours, List<ChartDrawing.Box> boxes) {
        double[][] at = new double[neighbours.length][2];
        boolean[] placed = new boolean[neighbours.length];
        double left = 0;
        for (int first = 0; first < neighbours.length; first++) {
            if (!placed[first]) {
                List<Integer> part = part(first, neighbours);
                double[][] its = apart(spread(part, neighbours), part, boxes);
                double right = left;
                for (int i = 0; i < part.size(); i++) {
                    int thing = part.get(i);
                    placed[thing] = true;
                    at[thing][0] = left + its[i][0];
                    at[thing][1] = its[i][1];
                    right = Math.max(right, at[thing][0] + boxes.get(thing).width() / 2);
                }
                left = right + BETWEEN_PARTS;
            }
        }
        return at;
    }

    /** Everything that hangs together with one, the nearest first. */
    private static List<Integer> part(int first, int[][] neighbours) {
        List<Integer> part = new ArrayList<>(List.of(first));
        boolean[] seen = new boolean[neighbours.length];
        seen[first] = true;
        for (int i = 0; i < part.size(); i++) {
            for (int next : neighbours[part.get(i)]) {
                if (!seen[next]) {
                    seen[next] = true;
                    part.add(next);
                }
            }
        }
        return part;
    }

    private static double[][] spread(List<Integer> part, int[][] neighbours) {
        int many = part.size();
        int[][] far = new int[many][];
        int[] number = new int[neighbours.length];
        for (int i = 0; i < many; i++) {
            number[part.get(i)] = i;
        }
        for (int i = 0; i < many; i++) {
            far[i] = ties(part.get(i), part, neighbours, number);
        }
        double[][] at = rings(part, neighbours, number);
        for (int turn = 0; turn < TURNS; turn++) {
            for (int i = 0; i < many; i++) {
                double sumX = 0;
                double sumY = 0;
                double weights = 0;
                for (int j = 0; j < many; j++) {
                    if (i == j) {
                        continue;
                    }
                    double wanted = far[i][j] * TIE;
                    double weight = 1.0 / (far[i][j] * far[i][j]);
                    double dx = at[i][0] - at[j][0];
                    double dy = at[i][1] - at[j][1];
                    double length = Math.max(0.01, Math.hypot(dx, dy));
                    sumX += weight * (at[j][0] + wanted * dx / length);
                    sumY += weight * (at[j][1] + wanted * dy / length);
                    weights += weight;
                }
                if (weights > 0) {
                    at[i][0] = sumX / weights;
                    at[i][1] = sumY / weights;
                }
            }
        }
        for (double[] each : at) {
            each[1] *= FLAT;
        }
        return at;
    }

    /** How many ties lie between one and each of the others. */
    private static int[] ties(int from, List<Integer> part, int[][] neighbours, int[] number) {
        int[] far = new int[part.size()];
        Arrays.fill(far, -1);
        far[number[from]] = 0;
        Deque<Integer> waiting = new ArrayDeque<>(List.of(from));
        while (!waiting.isEmpty()) {
            int here = waiting.remove();
            for (int next : neighbours[here]) {
                if (far[number[next]] < 0) {
                    far[number[next]] = far[number[here]] + 1;
                    waiting.add(next);
                }
            }
        }
        return far;
    }

    /** The first in the middle, the others in rings around it; what hangs on one stands together in its part of the ring. */
    private static double[][] rings(List<Integer> part, int[][] neighbours, int[] number) {
        int many = part.size();
        int[] parent = new int[many];
        int[] step = new int[many];
        int[] leaves = new int[many];
        Arrays.fill(parent, -1);
        List<List<Integer>> children = new ArrayList<>();
        part.forEach(each -> children.add(new ArrayList<>()));
        boolean[] seen = new boolean[many];
        seen[0] = true;
        for (int i = 0; i < many; i++) {
            for (int next : neighbours[part.get(i)]) {
                int child = number[next];
                if (!seen[child]) {
                    seen[child] = true;
                    parent[child] = i;
                    step[child] = step[i] + 1;
                    children.get(i).add(child);
                }
            }
        }
        for (int i = many - 1; i >= 0; i--) {
            leaves[i] = Math.max(1, leaves[i]);
            if (parent[i] >= 0) {
                leaves[parent[i]] += leaves[i];
            }
        }
        double[] from = new double[many];
        double[] wide = new double[many];
        wide[0] = 2 * Math.PI;
        double[][] at = new double[many][2];
        for (int i = 0; i < many; i++) {
            double angle = from[i] + wide[i] / 2;
            at[i][0] = step[i] * TIE * Math.cos(angle);
            at[i][1] = step[i] * TIE * Math.sin(angle);
            double begin = from[i];
            int all = children.get(i).stream().mapToInt(child -> leaves[child]).sum();
            for (int child : children.get(i)) {
                from[child] = begin;
                wide[child] = wide[i] * leaves[child] / all;
                begin += wide[child];
            }
        }
        return at;
    }

    /** Moves boxes apart until none touches another, and all into the quarter that a drawing has. */
    private static double[][] apart(double[][] at, List<Integer> part, List<ChartDrawing.Box> boxes) {
        while (!pushed(at, part, boxes)) {
            for (double[] each : at) {
                each[0] *= WIDER;
                each[1] *= WIDER;
            }
        }
        double left = Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        for (int i = 0; i < at.length; i++) {
            ChartDrawing.Box box = boxes.get(part.get(i));
            left = Math.min(left, at[i][0] - box.width() / 2);
            top = Math.min(top, at[i][1] - box.height() / 2);
        }
        for (double[] each : at) {
            each[0] -= left;
            each[1] -= top;
        }
        return at;
    }

    private static boolean pushed(double[][] at, List<Integer> part, List<ChartDrawing.Box> boxes) {
        for (int turn = 0; turn < PUSHES; turn++) {
            boolean touched = false;
            for (int i = 0; i < at.length; i++) {
                for (int j = i + 1; j < at.length; j++) {
                    ChartDrawing.Box one = boxes.get(part.get(i));
                    ChartDrawing.Box other = boxes.get(part.get(j));
                    double dx = at[j][0] - at[i][0];
                    double dy = at[j][1] - at[i][1];
                    double overX = (one.width() + other.width()) / 2 + GAP_X - Math.abs(dx);
                    double overY = (one.height() + other.height()) / 2 + GAP_Y - Math.abs(dy);
                    if (overX > 0.01 && overY > 0.01) {
                        touched = true;
                        // two on one spot go left and right
                        int axis = overX < overY ? 0 : 1;
                        double over = Math.min(overX, overY) / 2 + 0.01;
                        double way = (axis == 0 ? dx : dy) < 0 ? -over : over;
                        at[i][axis] -= way;
                        at[j][axis] += way;
                    }
                }
            }
            if (!touched) {
                return true;
            }
        }
        return false;
    }
}
