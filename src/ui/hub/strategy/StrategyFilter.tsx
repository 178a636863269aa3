/** The filter bar of Azure Boards over our filter: words and what pages state; the state lives in the route. */
import type { JSX } from "react";
import { memo, useEffect, useMemo, useState } from "react";
import { DropdownFilterBarItem } from "azure-devops-ui/Dropdown";
import { FilterBar } from "azure-devops-ui/FilterBar";
import { KeywordFilterBarItem } from "azure-devops-ui/TextFilterBarItem";
import { DropdownMultiSelection } from "azure-devops-ui/Utilities/DropdownSelection";
import type { IFilterState } from "azure-devops-ui/Utilities/Filter";
import { Filter as FilterModel, FILTER_CHANGE_EVENT } from "azure-devops-ui/Utilities/Filter";
import { strategyText as text } from "../../text/strategy";
import { useActs } from "../hubContext";
import type { Filter, FilterState } from "../route";
import { lineStates, sameFilter } from "../route";
import type { FilterOffer } from "./strategyFilter";

/** Drawn anew only for another filter or offer: the bar measures itself each time, which lays the whole screen out. */
export default memo(function StrategyFilter(props: {
  readonly filter: Filter;
  readonly offer: FilterOffer;
}): JSX.Element {
  const { filter, offer } = props;
  const acts = useActs();
  const [model] = useState(() => {
    const made = new FilterModel();
    made.setState(toModel(filter));
    return made;
  });
  useEffect(() => {
    if (!sameFilter(fromModel(model.getState()), filter)) model.setState(toModel(filter));
  }, [model, filter]);
  useEffect(() => {
    const changed = (): void => {
      const next = fromModel(model.getState());
      if (!sameFilter(next, filter)) acts.filter(next);
    };
    model.subscribe(changed, FILTER_CHANGE_EVENT);
    return () => model.unsubscribe(changed, FILTER_CHANGE_EVENT);
  }, [model, filter, acts]);
  const selections = useMemo(() => [0, 1, 2, 3, 4, 5].map(() => new DropdownMultiSelection()), []);
  const offered: Readonly<Record<Choice, readonly { readonly id: string; readonly text: string }[]>> = {
    streams: offer.streams,
    themes: offer.themes.map(itself),
    states: lineStates.map((state) => ({ id: state, text: text.stateOf[state] })),
    horizons: offer.horizons.map(itself),
    owners: offer.owners.map(itself),
    tags: offer.tags.map(itself),
  };
  // What no page states is not offered; what an address asks for stays, so that it can be taken off.
  const choices = choiceKeys.filter((key) => offered[key].length > 0 || filter[key].length > 0);
  return (
    <FilterBar filter={model} className="tl-filter" searchRoleAriaLabel={text.filterLabel}>
      <KeywordFilterBarItem filterItemKey="text" placeholder={text.find} throttleWait={0} />
      {choices.map((key) => (
        <DropdownFilterBarItem
          key={key}
          filterItemKey={key}
          items={offered[key].map((item) => ({ ...item }))}
          selection={selections[choiceKeys.indexOf(key)] ?? new DropdownMultiSelection()}
          placeholder={text.filters[key]}
          noItemsText={text.nothingToChoose(text.filters[key])}
          showPlaceholderAsLabel
        />
      ))}
    </FilterBar>
  );
});

const choiceKeys = ["streams", "themes", "states", "horizons", "owners", "tags"] as const;
type Choice = (typeof choiceKeys)[number];

const itself = (text: string): { id: string; text: string } => ({ id: text, text });

const toModel = (filter: Filter): IFilterState => ({
  text: { value: filter.text },
  ...Object.fromEntries(choiceKeys.map((key) => [key, { value: [...filter[key]] }])),
});

function fromModel(state: IFilterState): Filter {
  const texts = (key: Choice): readonly string[] => {
    const value: unknown = state[key]?.value;
    return Array.isArray(value) ? value.map(String) : [];
  };
  const words: unknown = state["text"]?.value;
  return {
    text: typeof words === "string" ? words : "",
    streams: texts("streams"),
    themes: texts("themes"),
    states: texts("states").filter((state): state is FilterState => lineStates.some((known) => known === state)),
    horizons: texts("horizons"),
    owners: texts("owners"),
    tags: texts("tags"),
  };
}
