/** The filter bar of Azure Boards over our filter: words, streams, states, horizons, owners; the state lives in the route. */
import type { JSX } from "react";
import { useEffect, useMemo, useState } from "react";
import { DropdownFilterBarItem } from "azure-devops-ui/Dropdown";
import { FilterBar } from "azure-devops-ui/FilterBar";
import { KeywordFilterBarItem } from "azure-devops-ui/TextFilterBarItem";
import { DropdownMultiSelection } from "azure-devops-ui/Utilities/DropdownSelection";
import type { IFilterState } from "azure-devops-ui/Utilities/Filter";
import { Filter as FilterModel, FILTER_CHANGE_EVENT } from "azure-devops-ui/Utilities/Filter";
import { stateWords } from "../../shared/deliveryView";
import { useActs } from "../hubContext";
import type { Filter, FilterState } from "../route";
import { lineStates } from "../route";
import type { FilterOffer } from "./strategyModel";

export function StrategyFilter(props: { readonly filter: Filter; readonly offer: FilterOffer }): JSX.Element {
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
  return (
    <FilterBar filter={model} className="tl-filter" searchRoleAriaLabel="Filter outcomes">
      <KeywordFilterBarItem filterItemKey="text" placeholder="Find an outcome, owner or #id" />
      <Choice filterKey="streams" name="Stream" items={offer.streams} />
      <Choice
        filterKey="states"
        name="State"
        items={lineStates.map((state) => ({ id: state, text: stateWords[state] }))}
      />
      <Choice filterKey="horizons" name="Horizon" items={offer.horizons.map(itself)} />
      <Choice filterKey="owners" name="Owner" items={offer.owners.map(itself)} />
    </FilterBar>
  );
}

const itself = (text: string): { id: string; text: string } => ({ id: text, text });

/** The bar hands `filter` to its children itself; the component is drawn only where there is a choice to make. */
function Choice(props: {
  readonly filterKey: string;
  readonly name: string;
  readonly items: readonly { readonly id: string; readonly text: string }[];
  readonly filter?: FilterModel;
}): JSX.Element {
  const selection = useMemo(() => new DropdownMultiSelection(), []);
  const items = useMemo(() => props.items.map((item) => ({ id: item.id, text: item.text })), [props.items]);
  return (
    <DropdownFilterBarItem
      {...(props.filter === undefined ? {} : { filter: props.filter })}
      filterItemKey={props.filterKey}
      items={items}
      selection={selection}
      placeholder={props.name}
      noItemsText={`No ${props.name.toLocaleLowerCase()} on any page`}
      showPlaceholderAsLabel
    />
  );
}

const toModel = (filter: Filter): IFilterState => ({
  text: { value: filter.text },
  streams: { value: [...filter.streams] },
  states: { value: [...filter.states] },
  horizons: { value: [...filter.horizons] },
  owners: { value: [...filter.owners] },
});

function fromModel(state: IFilterState): Filter {
  const texts = (key: string): readonly string[] => {
    const value: unknown = state[key]?.value;
    return Array.isArray(value) ? value.map(String) : [];
  };
  const text: unknown = state["text"]?.value;
  return {
    text: typeof text === "string" ? text : "",
    streams: texts("streams"),
    states: texts("states").filter((state): state is FilterState => lineStates.some((known) => known === state)),
    horizons: texts("horizons"),
    owners: texts("owners"),
  };
}

const sameFilter = (a: Filter, b: Filter): boolean => JSON.stringify(a) === JSON.stringify(b);
