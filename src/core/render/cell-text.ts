import { type GridCell, propertyText } from '../table/lay-out';
import { type CellItem, type CellValue, isCellLink, isCellList, isSpecial } from '../table/table';

/**
 * What a cell says without markup: links by their text, a list joined, a gap empty.
 *
 * @param separator - Between the items of a list.
 */
export function valueText(value: CellValue, separator: string): string {
  if (value === null) return '';
  if (isSpecial(value)) return value.special;
  return isCellList(value) ? value.map(itemText).join(separator) : itemText(value);
}

const itemText = (item: CellItem): string => (isCellLink(item) ? item.text : String(item));

/** What a cell of a grid says without markup; see `valueText`. A summary has its name before it. */
export function gridText(cell: GridCell, separator: string): string {
  switch (cell.type) {
    case 'property':
      return propertyText(cell);
    case 'label':
      return cell.text;
    case 'count':
      return String(cell.count);
    case 'empty':
      return '';
    case 'summary': {
      const { name, value } = cell.summary;
      const text = valueText(value, separator);
      return name === '' ? text : `${name}: ${text}`;
    }
    default:
      return valueText(cell.cell.value, separator);
  }
}
