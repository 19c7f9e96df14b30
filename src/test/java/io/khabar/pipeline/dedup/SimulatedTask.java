package io.khabar.pipeline.dedup;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A stream task: takes records from its logs in transactions. */
abstract class SimulatedTask<M> {
    private final List<SimulatedLog<M>> inputs = new ArrayList<>();
    private final List<int[]> positions = new ArrayList<>();
    private final List<Output<?>> unsent = new ArrayList<>();
    private final List<Output<?>> sent = new ArrayList<>();
    private final List<Runnable> onCommit = new ArrayList<>();
    private boolean open;

    final SimulatedLog<M> input() {
        SimulatedLog<M> log = new SimulatedLog<>();
        inputs.add(log);
        positions.add(new int[2]);
        return log;
    }

    abstract void process(M message);

    /** Makes the state's changes last, or takes them back. */
    abstract void settle(boolean commit);

    final <O> void emit(SimulatedLog<O> log, O message) {
        unsent.add(new Output<>(log, message));
    }

    final void onCommit(Runnable action) {
        onCommit.add(action);
    }

    /** Does one thing: takes a record, shows some of its output, or ends its transaction. False if there was nothing. */
    final boolean act(Random random, double aborts) {
        int choice = random.nextInt(10);
        if (choice < 6 && takeOne(random)) {
            return true;
        }
        if (!open) {
            return false;
        }
        if (choice < 8) {
            show(random.nextInt(unsent.size() + 1));
        } else {
            end(random.nextDouble() >= aborts);
        }
        return true;
    }

    private boolean takeOne(Random random) {
        int start = random.nextInt(inputs.size());
        for (int i = 0; i < inputs.size(); i++) {
            int input = (start + i) % inputs.size();
            int offset = inputs.get(input).next(positions.get(input)[0]);
            if (offset >= 0) {
                open = true;
                positions.get(input)[0] = offset + 1;
                process(inputs.get(input).get(offset));
                return true;
            }
        }
        return false;
    }

    private void show(int count) {
        for (int i = 0; i < count; i++) {
            Output<?> output = unsent.remove(0);
            output.send();
            sent.add(output);
        }
    }

    private void end(boolean commit) {
        if (commit) {
            show(unsent.size());
            onCommit.forEach(Runnable::run);
        }
        sent.forEach(output -> output.settle(commit));
        positions.forEach(position -> position[commit ? 1 : 0] = position[commit ? 0 : 1]);
        unsent.clear();
        sent.clear();
        onCommit.clear();
        settle(commit);
        open = false;
    }

    private static final class Output<O> {
        private final SimulatedLog<O> log;
        private final O message;
        private int offset;

        Output(SimulatedLog<O> log, O message) {
            this.log = log;
            this.message = message;
        }

        void send() {
            offset = log.append(message);
        }

        void settle(boolean commit) {
            if (commit) {
                log.commit(offset);
            } else {
                log.abort(offset);
            }
        }
    }
}
