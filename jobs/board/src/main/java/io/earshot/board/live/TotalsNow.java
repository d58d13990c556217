package io.earshot.board.live;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.earshot.board.access.Viewer;
import io.earshot.board.view.Readings;
import io.earshot.board.view.Totals;
import io.earshot.board.view.TrendPoint;
import java.util.List;

/**
 * The floor in numbers, as pages are told every second.
 *
 * @param minute the one under way, so that a page's trend goes on
 */
record TotalsNow(@JsonUnwrapped Totals totals, TrendPoint minute) {

  static TotalsNow of(Readings readings, Viewer viewer) {
    List<TrendPoint> trend = readings.trend(viewer::sees);
    return new TotalsNow(readings.totals(viewer::sees), trend.get(trend.size() - 1));
  }
}
