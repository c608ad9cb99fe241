package app.fovea.desktop.library;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.collections.ObservableList;
import javafx.scene.control.TreeItem;

/// The items of a tree, brought up to date where they are: what stays keeps its item, and with it
/// the keyboard, the selection, and whether it is open.
final class TreeItems {
  private TreeItems() {}

  /// Makes what is below an item what it should be.
  static void update(TreeItem<SidebarRow> parent, List<Branch> wanted) {
    ObservableList<TreeItem<SidebarRow>> items = parent.getChildren();
    Set<Object> keys = wanted.stream().map(it -> it.row().key()).collect(Collectors.toSet());
    items.removeIf(item -> !keys.contains(item.getValue().key()));
    Map<Object, TreeItem<SidebarRow>> known = new HashMap<>();
    items.forEach(item -> known.put(item.getValue().key(), item));
    for (int place = 0; place < wanted.size(); place++) {
      Branch branch = wanted.get(place);
      TreeItem<SidebarRow> item = known.get(branch.row().key());
      if (item == null) {
        items.add(place, made(branch));
      } else {
        keep(items, item, place);
        refresh(item, branch);
      }
    }
  }

  private static void keep(
      ObservableList<TreeItem<SidebarRow>> items, TreeItem<SidebarRow> item, int place) {
    if (items.get(place) != item) {
      items.remove(item);
      items.add(place, item);
    }
  }

  private static void refresh(TreeItem<SidebarRow> item, Branch branch) {
    if (!item.getValue().equals(branch.row())) {
      item.setValue(branch.row());
    }
    update(item, branch.below());
  }

  private static TreeItem<SidebarRow> made(Branch branch) {
    TreeItem<SidebarRow> item = new TreeItem<>(branch.row());
    item.setExpanded(branch.row().startsExpanded());
    item.getChildren().setAll(branch.below().stream().map(TreeItems::made).toList());
    return item;
  }
}
