package app.fovea.desktop.library;

import app.fovea.desktop.kit.Texts;
import app.fovea.index.Folder;
import app.fovea.index.Subfolder;
import app.fovea.index.label.LabelCount;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// What the sidebar lists: all photos and the folders, kept searches, labels.
final class SidebarContents {
  private final FoldersModel model;
  private final Sidebar.Lists lists;
  private final Texts texts;
  private final SidebarRow library;
  private final SidebarRow labels;
  private final Map<Path, List<Subfolder>> known = new HashMap<>();

  /// @param add lets the user add a folder
  /// @param label lets the user make a label set
  SidebarContents(
      FoldersModel model, Sidebar.Lists lists, Texts texts, Runnable add, Runnable label) {
    this.model = model;
    this.lists = lists;
    this.texts = texts;
    this.library =
        new SidebarRow.Section(
            texts.get("sidebar.library"), texts.get("command.add-folder"), "add-folder", add);
    this.labels =
        new SidebarRow.Section(
            texts.get("sidebar.labels"), texts.get("command.new-labels"), "add-labels", label);
  }

  /// Asks for the folders that are known again, and forgets those that are gone.
  void refresh(Runnable changed) {
    known
        .keySet()
        .removeIf(
            folder -> model.folders().stream().noneMatch(root -> folder.startsWith(root.path())));
    List<Path> wanted = new ArrayList<>(known.keySet());
    model.folders().stream()
        .map(Folder::path)
        .filter(root -> !known.containsKey(root))
        .forEach(wanted::add);
    wanted.forEach(folder -> ask(folder, changed));
  }

  /// Asks for the folders below one that is opened for the first time.
  void open(Path folder, Runnable changed) {
    if (!known.containsKey(folder)) {
      ask(folder, changed);
    }
  }

  private void ask(Path folder, Runnable changed) {
    model.subfolders(
        folder,
        below -> {
          if (!below.equals(known.put(folder, below))) {
            changed.run();
          }
        });
  }

  List<Branch> branches() {
    List<Branch> branches = new ArrayList<>();
    branches.add(new Branch(library, folders()));
    List<Branch> searches = searches();
    if (!searches.isEmpty()) {
      branches.add(new Branch(new SidebarRow.Heading(texts.get("sidebar.searches")), searches));
    }
    branches.add(new Branch(labels, sets()));
    return branches;
  }

  private List<Branch> folders() {
    List<Branch> rows = new ArrayList<>();
    rows.add(
        entry(
            Feather.IMAGE,
            texts.get("sidebar.all"),
            texts.number(model.photosProperty().get()),
            new Place.Everything()));
    rows.add(entry(Feather.MAP, texts.get("command.map"), "", new Place.Map()));
    for (Folder folder : model.folders()) {
      String count = texts.number(folder.photos());
      rows.add(
          folder(
              folder.path(),
              folder.online() ? Feather.HARD_DRIVE : Feather.CLOUD_OFF,
              folder.online() ? count : texts.get("sidebar.offline", count)));
    }
    return rows;
  }

  private Branch folder(Path path, Ikon icon, String detail) {
    return new Branch(
        new SidebarRow.Entry(
            icon, FoldersModel.name(path), detail, texts.path(path), new Place.Below(path)),
        known.getOrDefault(path, List.of()).stream().map(this::subfolder).toList());
  }

  private Branch subfolder(Subfolder folder) {
    Branch branch = folder(folder.path(), Feather.FOLDER, texts.number(folder.photos()));
    return folder.hasSubfolders() && !known.containsKey(folder.path())
        ? new Branch(branch.row(), List.of(Branch.leaf(new SidebarRow.Waiting())))
        : branch;
  }

  private List<Branch> searches() {
    List<Branch> searches = new ArrayList<>();
    lists
        .searches()
        .forEach(words -> searches.add(entry(Feather.SEARCH, words, "", new Place.Kept(words))));
    long excluded = model.excludedProperty().get();
    if (excluded > 0) {
      searches.add(
          entry(
              Feather.EYE_OFF,
              texts.get("sidebar.excluded"),
              texts.number(excluded),
              Place.EXCLUDED));
    }
    return searches;
  }

  private List<Branch> sets() {
    Map<String, List<LabelCount>> sets =
        lists.labels().stream()
            .collect(
                Collectors.groupingBy(LabelCount::set, LinkedHashMap::new, Collectors.toList()));
    return sets.entrySet().stream()
        .map(
            set ->
                new Branch(
                    entry(Feather.COLUMNS, set.getKey(), "", new Place.Board(set.getKey())).row(),
                    set.getValue().stream().map(this::label).toList()))
        .toList();
  }

  private Branch label(LabelCount label) {
    return entry(
        Feather.TAG,
        label.label(),
        texts.number(label.photos()),
        new Place.Labelled(label.set(), label.label()));
  }

  private static Branch entry(Ikon icon, String name, String detail, Place place) {
    return Branch.leaf(new SidebarRow.Entry(icon, name, detail, name, place));
  }
}
