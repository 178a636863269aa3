import "../../../../src/ui/shared/observerMend";
import { act, render } from "@testing-library/react";
import { StrictMode } from "react";
import { ObservableValue } from "azure-devops-ui/Core/Observable";
import { Observer } from "azure-devops-ui/Observer";

describe("the mend of azure-devops-ui's Observer", () => {
  test("an observer that React unmounts and mounts again goes on hearing changes", () => {
    const value = new ObservableValue("before");
    const shown = render(
      <StrictMode>
        <Observer value={value}>{(props: { readonly value: string }) => <p>{props.value}</p>}</Observer>
      </StrictMode>,
    );
    act(() => {
      value.value = "after";
    });
    expect(shown.container.textContent).toBe("after");
    expect(() => shown.unmount()).not.toThrow();
  });
});
