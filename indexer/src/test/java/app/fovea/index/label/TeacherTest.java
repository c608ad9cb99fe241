package app.fovea.index.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.fovea.model.Similarity;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TeacherTest {
  private static final int DIMENSION = 24;
  private final Random random = new Random(7);
  private final float[][] labels = {axis(0), axis(1), axis(2)};
  private final Prior prior =
      new Prior(
          new Similarity(5, 0, false),
          labels,
          new float[][] {picture(5, 6), picture(6, 7), picture(5, 7)});

  private static float[] axis(int k) {
    float[] axis = new float[DIMENSION];
    axis[k] = 1;
    return axis;
  }

  /// A picture that looks like several axes.
  private float[] picture(int... axes) {
    float[] vector = new float[DIMENSION];
    double squares = 0;
    for (int k = 0; k < DIMENSION; k++) {
      vector[k] = (float) (0.05 * random.nextGaussian());
    }
    for (int axis : axes) {
      vector[axis] += 1;
    }
    for (float value : vector) {
      squares += value * value;
    }
    for (int k = 0; k < DIMENSION; k++) {
      vector[k] /= (float) Math.sqrt(squares);
    }
    return vector;
  }

  private Head head(Choice choice, List<Lesson> lessons) {
    return new Teacher(prior, choice, new float[DIMENSION]).teach(lessons, Teacher.Care.THOROUGH);
  }

  @Test
  void lessonsCorrectWhatThePhrasesGotWrong() {
    // What the phrases take for label 0 is label 1 where axis 10 shows.
    List<Lesson> lessons = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      lessons.add(new Lesson(picture(0, 10), 1, Verdict.YES));
      lessons.add(new Lesson(picture(0), 0, Verdict.YES));
    }
    float[] unseen = picture(0, 10);

    assertThat(head(Choice.EXCLUSIVE, List.of()).judge(prior, unseen)[0])
        .isGreaterThan(head(Choice.EXCLUSIVE, List.of()).judge(prior, unseen)[1]);
    assertThat(head(Choice.EXCLUSIVE, lessons).judge(prior, unseen)[1])
        .isGreaterThan(head(Choice.EXCLUSIVE, lessons).judge(prior, unseen)[0]);
  }

  @Test
  void namesTakeThePlaceOfPhrasesThatLessonsContradict() {
    // The phrases say what the neighbour's name says; the names are right.
    Prior misled =
        new Prior(
            new Similarity(5, 0, false),
            new float[][] {axis(1), axis(2), axis(0)},
            labels,
            new float[][] {picture(5, 6), picture(6, 7), picture(5, 7)});
    List<Lesson> lessons = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      lessons.add(new Lesson(picture(i % 3), i % 3, Verdict.YES));
    }
    Head head =
        new Teacher(misled, Choice.EXCLUSIVE, new float[DIMENSION])
            .teach(lessons, Teacher.Care.THOROUGH);

    assertThat(head.wording()).isGreaterThan(0.5);
    assertThat(head.judge(misled, picture(0))[0]).isGreaterThan(head.judge(misled, picture(0))[2]);
    check(misled, head);
  }

  @Test
  void otherWordsSayWhichLabelItIsAndNotWhetherItIsAny() {
    Prior reworded =
        new Prior(
            new Similarity(5, 0, false),
            labels,
            new float[][] {axis(1), axis(5), axis(0)},
            new float[][] {picture(5, 6), picture(6, 7), picture(5, 7)});
    for (int i = 0; i < 20; i++) {
      float[] picture = picture(random.nextInt(8), random.nextInt(8));
      double[] before = wordedBy(0).judge(reworded, picture);
      double[] after = wordedBy(0.7).judge(reworded, picture);
      assertThat(after[3]).isCloseTo(before[3], within(1e-6));
      assertThat(after[0]).isNotCloseTo(before[0], within(1e-6));
    }
  }

  private static Head wordedBy(double part) {
    Span nothing = new Span(new float[DIMENSION]);
    return new Head(
        Choice.EXCLUSIVE, nothing, part, new double[4][0], new double[] {1}, new boolean[3]);
  }

  @Test
  void lessonsThatConfirmThePhrasesLeaveThemAlone() {
    List<Lesson> lessons = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      lessons.add(new Lesson(picture(i % 3), i % 3, Verdict.YES));
    }
    Head head = head(Choice.EXCLUSIVE, lessons);

    assertThat(head.wording()).isZero();
    float[] between = picture(0, 1);
    double[] before = head(Choice.EXCLUSIVE, List.of()).judge(prior, between);
    double[] after = head.judge(prior, between);
    assertThat(after[0] > after[1]).isEqualTo(before[0] > before[1]);
  }

  @Test
  void lessonsThatHelpNoOtherLessonLeaveZeroShotAsItIs() {
    // Each contradicts the phrases, and no two in the same way.
    List<Lesson> lessons = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      lessons.add(new Lesson(picture(i % 3), random.nextInt(3), Verdict.YES));
    }
    Head head = head(Choice.EXCLUSIVE, lessons);

    assertThat(head.taught()).containsOnly(false);
  }

  @Test
  void aLessonThatSaysNoMakesALabelLessProbable() {
    for (Choice choice : Choice.values()) {
      List<Lesson> lessons =
          List.of(
              new Lesson(picture(0, 10), 0, Verdict.NO), new Lesson(picture(0, 10), 0, Verdict.NO));
      float[] unseen = picture(0, 10);

      assertThat(head(choice, lessons).judge(prior, unseen)[0])
          .isLessThan(head(choice, List.of()).judge(prior, unseen)[0]);
    }
  }

  @Test
  void oneLessonMovesNothing() {
    Head head = head(Choice.EXCLUSIVE, List.of(new Lesson(picture(0), 1, Verdict.YES)));

    assertThat(head.taught()).containsOnly(false);
  }

  @Test
  void probabilitiesOfAnExclusiveSetAddUpToOneWithNoneOfThese() {
    double sum = 0;
    for (double probability : head(Choice.EXCLUSIVE, List.of()).judge(prior, picture(3))) {
      sum += probability;
    }

    assertThat(sum).isCloseTo(1, within(1e-9));
  }

  @Test
  void aPictureThatEverydayPhrasesFitBetterIsNoneOfThese() {
    double[] probabilities = head(Choice.EXCLUSIVE, List.of()).judge(prior, picture(5, 6));

    assertThat(probabilities[3]).isGreaterThan(0.5);
  }

  @Test
  void aTableIsJudgedAsItsPicturesAreOneByOne() {
    for (Choice choice : Choice.values()) {
      check(
          head(
              choice,
              List.of(
                  new Lesson(picture(0), 1, Verdict.YES),
                  new Lesson(picture(2), 1, Verdict.NO),
                  new Lesson(picture(1), 0, Verdict.YES))));
    }
  }

  private void check(Head head) {
    check(prior, head);
  }

  private void check(Prior prior, Head head) {
    var building = new VectorTable.Builder(7, DIMENSION);
    for (int row = 0; row < 7; row++) {
      building.add(row + 1, picture(row));
    }
    VectorTable table = building.build();

    for (long mostKept : new long[] {0, Long.MAX_VALUE}) {
      check(prior, head, table, new Judging(prior, head.choice(), table, mostKept).by(head));
    }
  }

  private void check(Prior prior, Head head, VectorTable table, Answers answers) {
    float[][] together = answers.probabilities();
    for (int row = 0; row < 7; row++) {
      double[] alone = head.judge(prior, table.row(row));
      for (int c = 0; c < alone.length; c++) {
        assertThat((double) together[c][row]).isCloseTo(alone[c], within(1e-5));
      }
      double[] sorted = alone.clone();
      java.util.Arrays.sort(sorted);
      int last = sorted.length - 1;
      boolean exclusive = head.choice() == Choice.EXCLUSIVE;
      double nearest = 1;
      for (double probability : alone) {
        nearest = Math.min(nearest, Math.abs(probability - 0.5));
      }
      assertThat((double) answers.margins()[row])
          .isCloseTo(exclusive ? sorted[last] - sorted[last - 1] : nearest, within(1e-5));
      assertThat(alone[answers.best()[row]]).isEqualTo(sorted[last]);
    }
  }

  @Test
  void oneMoreLessonGivesTheHeadThatAllLessonsAtOnceGive() {
    for (Choice choice : Choice.values()) {
      List<Lesson> lessons = new ArrayList<>();
      for (int i = 0; i < 9; i++) {
        lessons.add(new Lesson(picture(i % 3, 9 + i % 2), i % 3, Verdict.YES));
        lessons.add(new Lesson(picture((i + 1) % 3), i % 3, Verdict.NO));
      }
      Teacher patient = new Teacher(prior, choice, new float[DIMENSION]);
      for (int count = 0; count < lessons.size(); count++) {
        patient.teach(lessons.subList(0, count), Teacher.Care.QUICK);
      }
      Head step = patient.teach(lessons, Teacher.Care.QUICK);
      Head once =
          new Teacher(prior, choice, new float[DIMENSION]).teach(lessons, Teacher.Care.QUICK);

      float[] unseen = picture(1, 9);
      assertThat(step.judge(prior, unseen))
          .containsExactly(once.judge(prior, unseen), within(1e-3));
    }
  }

  @Test
  void theSlopeOfTheLossIsThatOfItsDifferences() {
    var examples =
        new Examples(
            new double[][] {{1, 2}, {0, 1}, {2, -1}},
            new int[] {0, Examples.not(1), 2},
            new double[][] {{0, 1, 0}, {1, 0, 0}, {0, 0, 2}});
    for (Multinomial.Bias bias : Multinomial.Bias.values()) {
      var loss = new Multinomial(examples, 0.3, bias);
      double[] point = new double[loss.size()];
      for (int k = 0; k < point.length; k++) {
        point[k] = random.nextGaussian();
      }
      double[] slope = new double[loss.size()];
      loss.at(point, slope);
      for (int k = 0; k < point.length; k++) {
        double[] before = point.clone();
        double[] after = point.clone();
        before[k] -= 1e-5;
        after[k] += 1e-5;
        double[] ignored = new double[loss.size()];
        double difference = (loss.at(after, ignored) - loss.at(before, ignored)) / 2e-5;
        assertThat(slope[k]).isCloseTo(difference, within(1e-6));
      }
    }
  }
}
