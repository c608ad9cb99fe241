package app.fovea.index.label;

import java.io.IOException;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/// Photos as unit vectors, in groups whose labels compete; one half to learn from, one to judge by.
public record LabelledVectors(Map<String, Group> groups, float[] mean) {

  /// @param fit for each label the vectors to learn from
  public record Group(List<String> labels, List<List<float[]>> fit, List<Judged> judge) {}

  /// A photo to judge by.
  public record Judged(float[] vector, int label) {}

  static LabelledVectors read(Path folder) throws IOException {
    float[][] vectors = halves(Files.readAllBytes(folder.resolve("vectors.npy")));
    Map<String, Group> groups = new LinkedHashMap<>();
    double[] sum = new double[vectors[0].length];
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader csv = Files.newBufferedReader(folder.resolve("labels.csv"))) {
      for (CSVRecord row : format.parse(csv)) {
        float[] vector = vectors[Integer.parseInt(row.get("row"))];
        for (int k = 0; k < sum.length; k++) {
          sum[k] += vector[k] / vectors.length;
        }
        if (!row.get("label").isEmpty()) {
          add(groups, row, vector);
        }
      }
    }
    float[] mean = new float[sum.length];
    for (int k = 0; k < mean.length; k++) {
      mean[k] = (float) sum[k];
    }
    return new LabelledVectors(groups, mean);
  }

  private static void add(Map<String, Group> groups, CSVRecord row, float[] vector) {
    Group group =
        groups.computeIfAbsent(
            row.get("group"),
            _ -> new Group(new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
    String name = row.get("label");
    if (!group.labels.contains(name)) {
      group.labels.add(name);
      group.fit.add(new ArrayList<>());
    }
    int label = group.labels.indexOf(name);
    if (row.get("part").equals("fit")) {
      group.fit.get(label).add(vector);
    } else {
      group.judge.add(new Judged(vector, label));
    }
  }

  /// The rows of a two-dimensional array of half-precision numbers, made unit length.
  public static float[][] halves(byte[] npy) {
    ByteBuffer buffer = ByteBuffer.wrap(npy).order(ByteOrder.LITTLE_ENDIAN);
    int header = buffer.getShort(8);
    String shape = new String(npy, 10, header, StandardCharsets.US_ASCII);
    String[] sizes =
        shape.replaceAll(".*'shape': \\(([0-9]+), ([0-9]+)\\).*\\s*", "$1 $2").split(" ");
    float[][] rows = new float[Integer.parseInt(sizes[0])][Integer.parseInt(sizes[1])];
    buffer.position(10 + header);
    for (float[] row : rows) {
      for (int k = 0; k < row.length; k++) {
        row[k] = Float.float16ToFloat(buffer.getShort());
      }
      float length = (float) Math.sqrt(Numbers.dot(row, 0, row, 0, row.length));
      for (int k = 0; k < row.length; k++) {
        row[k] /= length;
      }
    }
    return rows;
  }
}
