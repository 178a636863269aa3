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
  const selections = useMemo(() => [0, 1, 2, 3].map(() => new DropdownMultiSelection()), []);
  const choices = [
    { key: "streams", name: "Stream", items: offer.streams },
    { key: "states", name: "State", items: lineStates.map((state) => ({ id: state, text: stateWords[state] })) },
    { key: "horizons", name: "Horizon", items: offer.horizons.map(itself) },
    { key: "owners", name: "Owner", items: offer.owners.map(itself) },
  ];
  return (
    <FilterBar filter={model} className="tl-filter" searchRoleAriaLabel="Filter outcomes">
      <KeywordFilterBarItem filterItemKey="text" placeholder="Find an outcome, owner or #id" />
      {choices.map((choice, index) => (
        <DropdownFilterBarItem
          key={choice.key}
          filterItemKey={choice.key}
          items={choice.items.map((item) => ({ ...item }))}
          selection={selections[index] ?? new DropdownMultiSelection()}
          placeholder={choice.name}
          noItemsText={`No ${choice.name.toLocaleLowerCase()} on any page`}
          showPlaceholderAsLabel
        />
      ))}
    </FilterBar>
  );
}

const itself = (text: string): { id: string; text: string } => ({ id: text, text });

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
