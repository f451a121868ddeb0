package org.sewall.editor.mining;

/** Whether the platform still keeps a mining, or has put another in its place. */
final class MiningFate {
    private boolean over;

    void end() {
        over = true;
    }

    boolean isOver() {
        return over;
    }
}
